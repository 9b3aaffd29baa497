import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Editor } from '../editors/viewer.ts';
import { receiveChallenge } from './receive-challenge.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<ReturnType<typeof given>['council']>>;
let moderator: Editor;
let editor: Editor;

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
  moderator = await story.editor('REVIEWER');
  editor = await story.editor('LOCAL_EDITOR', council.id);
});

const ADDRESS = { name: 'Nan Example', email: 'nan@example.org' };
let sent = 0;

async function received(fields: { text?: string; contact?: typeof ADDRESS | null; on?: string } = {}) {
  const pledge = await story.pledge(await story.manifesto(council.id));
  const challenge = await receiveChallenge(
    database.prisma,
    {
      pledgeId: pledge.id,
      lang: 'en',
      text: fields.text ?? `The minutes say otherwise (${(sent += 1)}).`,
      contact: fields.contact === undefined ? ADDRESS : fields.contact,
    },
    day(fields.on ?? '2026-11-22'),
  );
  return { pledge, challenge };
}

const MODERATED = '... on Challenge { state version isRedacted text { text } contact { email } }';
const ANSWERED =
  '... on RecordedAnswer { challenge { state answer { text } contact { email } } isToBeMailed draft { id version text { textEn } } }';

async function act(mutation: string, who: Editor, input: Record<string, unknown>) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    who,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
      ${mutation === 'answerChallenge' ? ANSWERED : MODERATED}
      ... on Error { code path message rule } } }`,
    { input: { changeReason: 'Read', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}

const naming = (challenge: { id: string; version: number }) => ({
  challenge: formatGlobalId('Challenge', challenge.id),
  expectedVersion: challenge.version,
});

async function opened(fields: Parameters<typeof received>[0] = {}) {
  const { pledge, challenge } = await received(fields);
  await act('openChallenge', moderator, naming(challenge));
  return { pledge, challenge: { ...challenge, version: 2 } };
}

const seenOf = async (pledgeId: string) =>
  (
    await askPublic(
      database.prisma,
      `query ($id: ID!) { pledge(by: { id: $id }) {
        challenges { state text { text lang } answer { text } answeredOn update { status } }
        challengeCounts { received open overdue answered rejected { reason label { text } count } } } }`,
      { id: formatGlobalId('Pledge', pledgeId) },
    )
  ).data.pledge;

const payloads = async () => JSON.stringify(await database.prisma.revisionPayload.findMany());

describe('a challenge', () => {
  test('is counted as soon as it comes, and read by the public once a moderator has opened it', async () => {
    const { pledge, challenge } = await received();
    expect(await seenOf(pledge.id)).toEqual({
      challenges: [],
      challengeCounts: { received: 1, open: 1, overdue: 0, answered: 0, rejected: [] },
    });
    expect(await act('openChallenge', moderator, naming(challenge))).toMatchObject({
      state: 'OPEN',
      contact: { email: 'nan@example.org' },
    });
    expect((await seenOf(pledge.id)).challenges).toMatchObject([
      { state: 'OPEN', text: { text: challenge.text, lang: 'EN' }, answer: null },
    ]);
  });

  test('is published in its own words: personal data can be taken out, and nothing changed', async () => {
    const text = 'Ring Mr Smith on 01632 960123: the bank never opened.';
    const { challenge } = await received({ text });
    const open = (redacted: string) =>
      act('openChallenge', moderator, { ...naming(challenge), text: redacted });
    for (const reworded of [
      'The bank never opened.',
      '[…] the bank opened.',
      'Ring […] on […]: closed.',
      '[…]',
    ])
      expect(await open(reworded)).toMatchObject({ __typename: 'InputRefused', path: ['text'] });
    expect(await open('Ring […] on […]: the bank never opened.')).toMatchObject({
      isRedacted: true,
      text: { text: 'Ring […] on […]: the bank never opened.' },
    });
    expect(await payloads()).not.toContain('01632 960123');
  });

  test('is answered in public, and whom it came from is deleted, in no history either', async () => {
    const { pledge, challenge } = await opened();
    const update = await story.rating(pledge.id, 'STALLED', '2026-11-20');
    expect(
      await act('answerChallenge', editor, {
        ...naming(challenge),
        answerEn: 'You are right: work has stopped.',
        update: formatGlobalId('StatusUpdate', update.id),
      }),
    ).toMatchObject({ challenge: { state: 'ANSWERED', contact: null }, isToBeMailed: false, draft: null });
    expect(await seenOf(pledge.id)).toMatchObject({
      challenges: [
        {
          state: 'ANSWERED',
          answer: { text: 'You are right: work has stopped.' },
          answeredOn: '2026-11-22',
          update: { status: 'STALLED' },
        },
      ],
      challengeCounts: { received: 1, open: 0, overdue: 0, answered: 1, rejected: [] },
    });
    expect(await database.prisma.challengeContact.count({ where: { challengeId: challenge.id } })).toBe(0);
    expect(await payloads()).not.toMatch(/nan@example|Nan Example/);
  });

  test('is turned down for a reason readers are told, in words they do not see; it stays counted, and its sender is deleted', async () => {
    const { pledge, challenge } = await received({ text: 'Buy cheap watches' });
    expect(
      await act('rejectChallenge', moderator, {
        ...naming(challenge),
        reason: 'ADVERTISING',
        changeReason: 'Advertisement',
      }),
    ).toMatchObject({ state: 'REJECTED', contact: null });
    expect(await seenOf(pledge.id)).toEqual({
      challenges: [],
      challengeCounts: {
        received: 1,
        open: 0,
        overdue: 0,
        answered: 0,
        rejected: [
          { reason: 'ADVERTISING', label: { text: 'Advertising or unsolicited messages' }, count: 1 },
        ],
      },
    });
    expect(await payloads()).not.toContain('cheap watches');
  });

  test('R6: is not turned down by who found the status it objects to, nor by who confirmed it', async () => {
    const { pledge, challenge } = await received();
    const [author, confirmer, earlier] = await Promise.all(
      (['NATION_EDITOR', 'REVIEWER', 'NATION_EDITOR'] as const).map((role) => story.editor(role)),
    );
    const rated = (status: 'IN_PROGRESS' | 'DELIVERED', on: string, by: object) =>
      database.prisma.statusUpdate.create({
        data: {
          pledgeId: pledge.id,
          kind: 'RATING',
          pledgeStatus: status,
          effectiveOn: day(on),
          summaryEn: 'Found.',
          evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
          ...by,
        },
      });
    await rated('IN_PROGRESS', '2024-01-01', { authorId: earlier?.userId });
    await rated('DELIVERED', '2025-01-01', { authorId: author?.userId, confirmedById: confirmer?.userId });
    const reject = (who?: Editor) =>
      act('rejectChallenge', who ?? moderator, { ...naming(challenge), reason: 'NOT_ABOUT_STATUS' });
    for (const who of [author, confirmer])
      expect(await reject(who)).toMatchObject({ code: 'SECOND_PERSON_NEEDED', path: ['challenge'] });
    expect(await reject(earlier)).toMatchObject({ state: 'REJECTED' });
  });

  test('is overdue after 28 days, read or not', async () => {
    const unread = await received({ on: '2026-10-24' });
    const dueToday = await received({ on: '2026-10-25' });
    expect((await seenOf(unread.pledge.id)).challengeCounts).toMatchObject({ open: 1, overdue: 1 });
    expect((await seenOf(dueToday.pledge.id)).challengeCounts).toMatchObject({ open: 1, overdue: 0 });
    await act('openChallenge', moderator, naming(unread.challenge));
    expect((await seenOf(unread.pledge.id)).challenges).toMatchObject([{ state: 'OVERDUE' }]);
    const list = await askAdmin(
      database.prisma,
      editor,
      '{ challengeList(states: [OVERDUE]) { total items { state pledge { reference } } } }',
    );
    expect(list.data.challengeList).toEqual({
      total: 1,
      items: [{ state: 'OVERDUE', pledge: { reference: unread.pledge.reference } }],
    });
  });

  test('that nobody has read is not answered', async () => {
    const { challenge } = await received();
    const refused = await act('answerChallenge', editor, { ...naming(challenge), answerEn: 'x' });
    expect(refused).toMatchObject({ __typename: 'InputRefused' });
    expect(refused.message).toContain('Open it first');
  });

  test('that is public is answered, not turned down, with words and with an update of its own pledge', async () => {
    const { challenge } = await opened();
    expect(
      await act('rejectChallenge', moderator, { ...naming(challenge), reason: 'ADVERTISING' }),
    ).toMatchObject({ path: ['challenge'] });
    expect(await act('answerChallenge', editor, { ...naming(challenge), answerEn: ' ' })).toMatchObject({
      path: ['answerEn'],
    });
    const other = await story.rating((await received()).pledge.id, 'STALLED', '2026-11-20');
    expect(
      await act('answerChallenge', editor, {
        ...naming(challenge),
        answerEn: 'x',
        update: formatGlobalId('StatusUpdate', other.id),
      }),
    ).toMatchObject({ __typename: 'RecordNotFound' });
  });

  test('R8: a decision on a version that has moved is refused', async () => {
    const { challenge } = await opened();
    expect(
      await act('rejectChallenge', moderator, {
        ...naming(challenge),
        expectedVersion: 1,
        reason: 'ADVERTISING',
      }),
    ).toMatchObject({
      __typename: 'VersionConflict',
    });
  });
});

describe('R6: an answer that names a person', () => {
  test('waits for a second person', async () => {
    const post = await story.ward(council.id);
    await story.councillor(post.id, { name: 'Wenna Tregear' });
    const { pledge, challenge } = await opened();
    const { draft } = await act('answerChallenge', editor, {
      ...naming(challenge),
      answerEn: 'Cllr Wenna Tregear said so.',
    });
    expect(draft.text).toEqual({ textEn: 'Cllr Wenna Tregear said so.' });
    expect((await seenOf(pledge.id)).challenges).toMatchObject([{ answer: null }]);
    const { data } = await askAdmin(
      database.prisma,
      moderator,
      `mutation ($id: ID!, $version: Int!) { confirmChallengeAnswer(draft: $id, expectedVersion: $version) {
        __typename ... on RecordedAnswer { challenge { state } } } }`,
      { id: draft.id, version: draft.version },
    );
    expect(data.confirmChallengeAnswer).toMatchObject({ challenge: { state: 'ANSWERED' } });
  });
});
