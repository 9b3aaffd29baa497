import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import type { Editor } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<ReturnType<typeof given>['council']>>;
let editor: Editor;

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
  editor = await story.editor('LOCAL_EDITOR', council.id);
});

const SEEN = `__typename ... on StatusUpdate { rightOfReply { offeredOn offeredTo repliesUntil replies { text { text } repliedBy repliedOn } } }
  ... on Error { code path message rule }`;

async function droppedPledge() {
  const pledge = await story.pledge(await story.manifesto(council.id));
  const update = await story.rating(pledge.id, 'NOT_DELIVERED', '2026-11-01');
  return { pledge, update, id: formatGlobalId('StatusUpdate', update.id) };
}

async function offer(update: string, fields: object = {}) {
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: OfferRightOfReplyInput!) { offerRightOfReply(input: $input) { ${SEEN} } }`,
    {
      input: {
        update,
        offeredTo: 'Labour group',
        offeredOn: '2026-11-03',
        repliesUntil: '2026-11-17',
        changeReason: 'Letter sent',
        ...fields,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.offerRightOfReply;
}

async function reply(update: string, fields: object = {}) {
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: RecordReplyInput!) { recordReply(input: $input) { __typename
      ... on RecordedReply { update { ${SEEN.replace('... on Error { code path message rule }', '')} } draft { id version text { textEn repliedBy } } }
      ... on Error { code path message } } }`,
    {
      input: {
        update,
        textEn: 'We built the homes by other means.',
        repliedBy: 'Labour group',
        repliedOn: '2026-11-10',
        changeReason: 'Letter of the group',
        ...fields,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.recordReply;
}

const owed = async () =>
  (await askAdmin(database.prisma, editor, '{ owedReplyList(perPage: 100) { items { id } } }')).data
    .owedReplyList.items;

describe('R19: a body that did not deliver, changed its mind or blames another', () => {
  test('is owed a right of reply until it was asked, and its answer is printed beside the update', async () => {
    const { pledge, id } = await droppedPledge();
    expect(await owed()).toContainEqual({ id });
    expect(await offer(id)).toMatchObject({
      rightOfReply: {
        offeredOn: '2026-11-03',
        offeredTo: 'Labour group',
        repliesUntil: '2026-11-17',
        replies: [],
      },
    });
    expect(await owed()).not.toContainEqual({ id });
    await reply(id);
    const { data } = await askPublic(
      database.prisma,
      `query ($id: ID!) { pledge(by: { id: $id }) { updates { rightOfReply { offeredOn replies { text { text } repliedBy repliedOn } } } } }`,
      { id: formatGlobalId('Pledge', pledge.id) },
    );
    expect(data.pledge.updates).toEqual([
      {
        rightOfReply: {
          offeredOn: '2026-11-03',
          replies: [
            {
              text: { text: 'We built the homes by other means.' },
              repliedBy: 'Labour group',
              repliedOn: '2026-11-10',
            },
          ],
        },
      },
    ]);
  });

  test('can be given more time: the offers stay, the last one counts', async () => {
    const { id, update } = await droppedPledge();
    await offer(id);
    expect(await offer(id, { offeredOn: '2026-11-16', repliesUntil: '2026-12-01' })).toMatchObject({
      rightOfReply: { offeredOn: '2026-11-03', repliesUntil: '2026-12-01' },
    });
    expect(await database.prisma.replyOffer.count({ where: { updateId: update.id } })).toBe(2);
  });

  test('no other update opens one', async () => {
    const pledge = await story.pledge(await story.manifesto(council.id));
    const update = await story.rating(pledge.id, 'IN_PROGRESS', '2026-11-01');
    const id = formatGlobalId('StatusUpdate', update.id);
    expect(await offer(id)).toMatchObject({ __typename: 'InputRefused', path: ['update'] });
    expect(await reply(id)).toMatchObject({ __typename: 'InputRefused', path: ['update'] });
    const { data } = await askPublic(
      database.prisma,
      `query ($id: ID!) { pledge(by: { id: $id }) { updates { rightOfReply { offeredOn } } } }`,
      { id: formatGlobalId('Pledge', pledge.id) },
    );
    expect(data.pledge.updates).toEqual([{ rightOfReply: null }]);
  });

  test.each([
    [{ offeredTo: 'group@example.org' }, 'offeredTo'],
    [{ offeredTo: ' ' }, 'offeredTo'],
    [{ offeredOn: '2026-11-23', repliesUntil: '2026-12-01' }, 'offeredOn'],
    [{ offeredOn: '2026-10-31' }, 'offeredOn'],
    [{ repliesUntil: '2026-11-03' }, 'repliesUntil'],
  ])('an offer such as %j is refused in a sentence', async (fields, path) => {
    const { id } = await droppedPledge();
    expect(await offer(id, fields)).toMatchObject({ __typename: 'InputRefused', path: [path] });
  });

  test.each([
    [{ textEn: ' ' }, 'textEn'],
    [{ repliedBy: '' }, 'repliedBy'],
    [{ repliedOn: '2026-11-23' }, 'repliedOn'],
    [{ repliedOn: '2026-10-31' }, 'repliedOn'],
  ])('a reply such as %j is refused in a sentence', async (fields, path) => {
    const { id } = await droppedPledge();
    expect(await reply(id, fields)).toMatchObject({ __typename: 'InputRefused', path: [path] });
  });

  test('a reply sent twice is printed once', async () => {
    const { id } = await droppedPledge();
    await reply(id);
    expect(await reply(id)).toMatchObject({ __typename: 'InputRefused' });
  });

  test('R6: a reply that names a person waits for a second person', async () => {
    const { id, update } = await droppedPledge();
    const { draft } = await reply(id, { textEn: 'Ask Sam.', namesPerson: true });
    expect(draft).toMatchObject({ text: { textEn: 'Ask Sam.', repliedBy: 'Labour group' } });
    expect(await database.prisma.rightOfReply.count({ where: { updateId: update.id } })).toBe(0);
    const confirm = async (who: Editor) =>
      (
        await askAdmin(
          database.prisma,
          who,
          `mutation ($id: ID!, $version: Int!) { confirmReply(draft: $id, expectedVersion: $version) { ${SEEN} } }`,
          { id: draft.id, version: draft.version },
        )
      ).data?.confirmReply;
    expect(await confirm(await story.editor('REVIEWER'))).toMatchObject({
      rightOfReply: { replies: [{ text: { text: 'Ask Sam.' } }] },
    });
  });
});
