import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<typeof story.council>>;
let editor: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
  editor = await story.editor();
});

async function pledgeThatIs(state: PublicationState) {
  const pledge = await story.pledge(await story.manifesto(council.id), { state });
  return { row: pledge, id: formatGlobalId('Pledge', pledge.id) };
}

async function withdraw(pledge: string, fields: Record<string, unknown> = {}) {
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: WithdrawPledgeInput!) { withdrawPledge(input: $input) { __typename
      ... on Pledge { state version withdrawal { withdrawnOn } } ... on Error { code path } ... on VersionConflict { conflicts { yours theirs } } } }`,
    {
      input: {
        pledge,
        expectedVersion: 1,
        reasonEn: 'It was recorded twice.',
        changeReason: 'Double entry',
        ...fields,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.withdrawPledge;
}

test('R7: a withdrawn pledge stays in sight as withdrawn, with its day and its reason', async () => {
  const { id } = await pledgeThatIs('PUBLISHED');
  expect(await withdraw(id, { reasonCy: 'Fe’i cofnodwyd ddwywaith.' })).toEqual({
    __typename: 'Pledge',
    state: 'WITHDRAWN',
    version: 2,
    withdrawal: { withdrawnOn: '2026-11-22' },
  });
  const { data } = await askPublic(
    database.prisma,
    'query ($id: ID!) { pledge(by: { id: $id }) { status { display } withdrawal { withdrawnOn reason { text } welsh: reason(lang: CY) { text lang } } } }',
    { id },
  );
  expect(data.pledge).toEqual({
    status: { display: 'WITHDRAWN' },
    withdrawal: {
      withdrawnOn: '2026-11-22',
      reason: { text: 'It was recorded twice.' },
      welsh: { text: 'Fe’i cofnodwyd ddwywaith.', lang: 'CY' },
    },
  });
  const history = await askAdmin(
    database.prisma,
    editor,
    'query ($id: ID!) { history(id: $id) { reason } }',
    { id },
  );
  expect(history.data.history[0]).toEqual({ reason: 'Double entry' });
});

test('R7: what is withdrawn stays so, its log is closed, and what was never published is not withdrawn', async () => {
  const { id } = await pledgeThatIs('PUBLISHED');
  await withdraw(id);
  expect(await withdraw(id, { expectedVersion: 2 })).toMatchObject({
    __typename: 'InputRefused',
    path: ['pledge'],
  });
  const review = await askAdmin(
    database.prisma,
    editor,
    'mutation ($input: ReviewPledgeInput!) { reviewPledge(input: $input) { __typename ... on Error { path } } }',
    { input: { pledge: id, expectedVersion: 2, effectiveOn: '2026-11-02', changeReason: 'Looked' } },
  );
  expect(review.data.reviewPledge).toEqual({ __typename: 'InputRefused', path: ['pledge'] });
  expect(await withdraw((await pledgeThatIs('DRAFT')).id)).toMatchObject({
    __typename: 'InputRefused',
    path: ['pledge'],
  });
});

test('readers are owed a reason, and the history another', async () => {
  const { id, row } = await pledgeThatIs('PUBLISHED');
  expect(await withdraw(id, { reasonEn: ' ' })).toMatchObject({
    __typename: 'InputRefused',
    path: ['reasonEn'],
  });
  expect(await withdraw(id, { changeReason: '' })).toMatchObject({
    __typename: 'InputRefused',
    path: ['changeReason'],
  });
  expect(await database.prisma.withdrawal.count({ where: { recordId: row.id } })).toBe(0);
});

test('R8: a pledge that moved meanwhile is not withdrawn', async () => {
  const { id } = await pledgeThatIs('PUBLISHED');
  expect(await withdraw(id, { expectedVersion: 3 })).toMatchObject({
    __typename: 'VersionConflict',
    conflicts: [{ yours: 'WITHDRAWN', theirs: 'PUBLISHED' }],
  });
});
