import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { given } from '../../test/given.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<typeof story.council>>;
let editor: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
  editor = await story.editor();
});

const RECORD = `mutation ($input: RecordPledgeStatusInput!) { recordPledgeStatus(input: $input) {
  __typename
  ... on RecordedStatus { update { status summary { text } } draft { id version state } }
  ... on Error { code message rule path }
  ... on VersionConflict { currentVersion conflicts { field yours theirs } } } }`;
const CONFIRM = `mutation ($draft: ID!, $version: Int!) { confirmPledgeStatus(draft: $draft, expectedVersion: $version) {
  __typename ... on StatusUpdate { status isConfirmedBySecondPerson isConfirmedOutsideParty } ... on Error { code rule message } } }`;

async function freshPledge() {
  return story.pledge(await story.manifesto(council.id));
}

function rating(pledge: { id: string; version: number }, fields: Record<string, unknown> = {}) {
  return {
    pledge: formatGlobalId('Pledge', pledge.id),
    expectedVersion: pledge.version,
    status: 'IN_PROGRESS',
    effectiveOn: '2026-11-01',
    summaryEn: 'The cabinet agreed a budget for it.',
    evidence: [{ type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes/1' }],
    changeReason: 'Cabinet minutes published',
    ...fields,
  };
}

async function record(input: object, who = editor) {
  const answer = await askAdmin(database.prisma, who, RECORD, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.recordPledgeStatus;
}

test('an editor marks a pledge in progress with a source, and readers see it with its source', async () => {
  const pledge = await freshPledge();
  expect(await record(rating(pledge))).toMatchObject({
    __typename: 'RecordedStatus',
    update: { status: 'IN_PROGRESS' },
    draft: null,
  });

  const seen = await askPublic(
    database.prisma,
    `query ($id: ID!) { pledge(by: { id: $id }) { status { code since basis } updates { summary { text } evidence { url isPartyOwn } } } }`,
    { id: formatGlobalId('Pledge', pledge.id) },
  );
  expect(seen.data.pledge).toEqual({
    status: { code: 'IN_PROGRESS', since: '2026-11-01', basis: 'COUNCIL_RECORD' },
    updates: [
      {
        summary: { text: 'The cabinet agreed a budget for it.' },
        evidence: [{ url: 'https://council.example.org/minutes/1', isPartyOwn: false }],
      },
    ],
  });
});

test('R1: without a source it is refused in a sentence, and nothing is written', async () => {
  const pledge = await freshPledge();
  expect(await record(rating(pledge, { evidence: [] }))).toMatchObject({
    __typename: 'EvidenceMissing',
    rule: 'R1',
    path: ['evidence'],
  });
  expect(await database.prisma.statusUpdate.count({ where: { pledgeId: pledge.id } })).toBe(0);
});

test.each([
  [
    'R2',
    'EvidenceTooWeak',
    { status: 'DELIVERED', evidence: [{ type: 'PARTY_OWN', url: 'https://party.example.org' }] },
  ],
  ['R5', 'MoveRefused', { status: 'NOT_RATED' }],
])('%s is a typed refusal', async (rule, typename, fields) => {
  expect(await record(rating(await freshPledge(), fields))).toMatchObject({ __typename: typename, rule });
});

test('R3: an untestable pledge is not delivered', async () => {
  const pledge = await story.pledge(await story.manifesto(council.id), { testability: 'NOT_TESTABLE' });
  expect(await record(rating(pledge, { status: 'DELIVERED' }))).toMatchObject({
    __typename: 'NotTestable',
    rule: 'R3',
  });
});

test('R6: a final status waits for a second person, who is not its author', async () => {
  const pledge = await freshPledge();
  const { draft } = await record(rating(pledge, { status: 'DELIVERED' }));
  expect(draft).toMatchObject({ state: 'IN_REVIEW' });
  expect(await database.prisma.statusUpdate.count({ where: { pledgeId: pledge.id } })).toBe(0);

  const byAuthor = await askAdmin(database.prisma, editor, CONFIRM, {
    draft: draft.id,
    version: draft.version,
  });
  expect(byAuthor.data.confirmPledgeStatus).toMatchObject({ __typename: 'SecondPersonNeeded', rule: 'R6' });

  const reviewer = await story.editor('INDEPENDENT_REVIEWER');
  const bySecond = await askAdmin(database.prisma, reviewer, CONFIRM, {
    draft: draft.id,
    version: draft.version,
  });
  expect(bySecond.data.confirmPledgeStatus).toEqual({
    __typename: 'StatusUpdate',
    status: 'DELIVERED',
    isConfirmedBySecondPerson: true,
    isConfirmedOutsideParty: true,
  });
  const again = await askAdmin(database.prisma, reviewer, CONFIRM, {
    draft: draft.id,
    version: draft.version,
  });
  expect(again.data.confirmPledgeStatus).toMatchObject({ __typename: 'VersionConflict' });
});

test('R6: text with the name of somebody at that council waits for a second person, ticked or not', async () => {
  const post = await story.ward(council.id);
  await story.councillor(post.id, { name: 'Wenna Tregear' });
  const named = await record(
    rating(await freshPledge(), { summaryEn: 'Cllr Wenna Tregear opened the office.' }),
  );
  expect(named).toMatchObject({ update: null, draft: { state: 'IN_REVIEW' } });
  const ticked = await record(rating(await freshPledge(), { namesPerson: true }));
  expect(ticked).toMatchObject({ update: null, draft: { state: 'IN_REVIEW' } });
});

test('R8: a second editor who saves an old version gets the conflict with both values, and nothing is lost', async () => {
  const pledge = await freshPledge();
  await record(rating(pledge));
  const second = await story.editor('LOCAL_EDITOR');
  const conflict = await record(
    rating(pledge, { status: 'STALLED', reason: 'NO_FUNDING', summaryEn: 'The grant was withdrawn.' }),
    second,
  );
  expect(conflict).toMatchObject({
    __typename: 'VersionConflict',
    rule: 'R8',
    currentVersion: 2,
    conflicts: [
      { field: 'status', yours: 'STALLED', theirs: 'IN_PROGRESS' },
      { field: 'summary', yours: 'The grant was withdrawn.', theirs: 'The cabinet agreed a budget for it.' },
    ],
  });
  expect(await database.prisma.statusUpdate.count({ where: { pledgeId: pledge.id } })).toBe(1);
});

test('R8: of two editors who save the same version at once, one is told', async () => {
  const pledge = await freshPledge();
  const results = await Promise.all([
    record(rating(pledge)),
    record(rating(pledge, { status: 'NOT_STARTED' })),
  ]);
  expect(results.map((result) => result.__typename).toSorted()).toEqual([
    'RecordedStatus',
    'VersionConflict',
  ]);
});

test('R4: the wording and the title of a published pledge are frozen; the office that answers is not', async () => {
  const pledge = await freshPledge();
  const edit = (fields: object) =>
    askAdmin(
      database.prisma,
      editor,
      `mutation ($input: EditPledgeInput!) { editPledge(input: $input) { __typename ... on Pledge { title { text } version } ... on Error { rule path } } }`,
      {
        input: {
          id: formatGlobalId('Pledge', pledge.id),
          expectedVersion: 1,
          changeReason: 'Clearer',
          ...fields,
        },
      },
    );
  expect((await edit({ wordingEn: 'We will do less.' })).data.editPledge).toEqual({
    __typename: 'FrozenText',
    rule: 'R4',
    path: ['wordingEn'],
  });
  expect((await edit({ titleEn: 'The opposite' })).data.editPledge).toMatchObject({ path: ['titleEn'] });
  expect((await edit({ leadOfficeEn: 'Housing' })).data.editPledge).toMatchObject({ version: 2 });
});

test('every write is in the history with its author and reason, and the chain holds', async () => {
  const pledge = await freshPledge();
  await record(rating(pledge));
  const { data } = await askAdmin(
    database.prisma,
    editor,
    `query ($id: ID!) { history(id: $id) { reason channel actorName } }`,
    {
      id: formatGlobalId('Pledge', pledge.id),
    },
  );
  expect(data.history[0]).toMatchObject({ reason: 'Cabinet minutes published', channel: 'admin' });
  const chain = await database.prisma.changeSet.findMany({ orderBy: { sequence: 'asc' } });
  for (const [index, link] of chain.entries())
    expect(link.previousHash).toBe(index === 0 ? null : chain[index - 1]?.hash);
});

test('a second person sees the whole rating, and may turn it down with a reason instead', async () => {
  const pledge = await freshPledge();
  const { draft } = await record(rating(pledge, { status: 'DELIVERED' }));
  const list = await askAdmin(
    database.prisma,
    editor,
    '{ draftList { items { id rating { status summaryEn changeReason evidence { type url } } } } }',
  );
  expect(list.data.draftList.items.find((item: { id: string }) => item.id === draft.id).rating).toEqual({
    status: 'DELIVERED',
    summaryEn: 'The cabinet agreed a budget for it.',
    changeReason: 'Cabinet minutes published',
    evidence: [{ type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes/1' }],
  });

  const DISCARD = `mutation ($draft: ID!, $version: Int!, $why: String!) { discardPledgeStatus(draft: $draft, expectedVersion: $version, changeReason: $why) {
    __typename ... on Draft { state } ... on Error { rule path } } }`;
  const variables = { draft: draft.id, version: draft.version };
  const stranger = await story.editor('LOCAL_EDITOR');
  expect(
    (await askAdmin(database.prisma, stranger, DISCARD, { ...variables, why: 'x' })).data.discardPledgeStatus,
  ).toMatchObject({ rule: 'R6' });
  expect(
    (await askAdmin(database.prisma, editor, DISCARD, { ...variables, why: ' ' })).data.discardPledgeStatus,
  ).toMatchObject({ path: ['changeReason'] });
  const reviewer = await story.editor('REVIEWER');
  expect(
    (await askAdmin(database.prisma, reviewer, DISCARD, { ...variables, why: 'The minutes say otherwise' }))
      .data.discardPledgeStatus,
  ).toEqual({
    __typename: 'Draft',
    state: 'DISCARDED',
  });
  expect(await database.prisma.statusUpdate.count({ where: { pledgeId: pledge.id } })).toBe(0);
});

test('no write is taken without a reason for the history', async () => {
  expect(await record(rating(await freshPledge(), { changeReason: '  ' }))).toMatchObject({
    __typename: 'InputRefused',
    path: ['changeReason'],
  });
});

test('R4: a success test added after publication is dated the day it is written', async () => {
  const pledge = await freshPledge();
  const { data } = await askAdmin(
    database.prisma,
    editor,
    'mutation ($input: EditPledgeInput!) { editPledge(input: $input) { ... on Pledge { successTestWrittenOn } } }',
    {
      input: {
        id: formatGlobalId('Pledge', pledge.id),
        expectedVersion: 1,
        successTestEn: 'A charter is in force.',
        changeReason: 'Test agreed',
      },
    },
  );
  expect(data.editPledge.successTestWrittenOn).toBe('2026-11-22');
});
