import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';

const database = testDatabase();
let log: Awaited<ReturnType<typeof pledgeLogStory>>;

beforeAll(async () => {
  log = await pledgeLogStory(database.prisma);
});

test('R9: a correction replaces the row it names from that row’s day, and both stay in sight', async () => {
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01'], ['PART_DELIVERED', '2025-01-01']);
  const { update } = await log.write('correctPledgeStatus', id, {
    corrects: rows[1],
    status: 'STALLED',
    reason: 'NO_FUNDING',
  });
  expect(update).toMatchObject({ kind: 'CORRECTION', status: 'STALLED', corrects: { id: rows[1] } });
  expect(await log.statusSeen(id, '2024-12-31')).toMatchObject({ code: 'IN_PROGRESS' });
  expect(await log.statusSeen(id, '2025-01-01')).toMatchObject({ code: 'STALLED', since: '2025-01-01' });

  const seen = await askPublic(
    database.prisma,
    'query ($id: ID!) { pledge(by: { id: $id }) { updates { status isCorrected corrects { id } } } }',
    { id },
  );
  expect(seen.data.pledge.updates).toEqual([
    { status: 'STALLED', isCorrected: false, corrects: { id: rows[1] } },
    { status: 'PART_DELIVERED', isCorrected: true, corrects: null },
    { status: 'IN_PROGRESS', isCorrected: false, corrects: null },
  ]);
});

test('a correction can be corrected, but a corrected row only once', async () => {
  const { id, rows } = await log.ratedPledge(['PART_DELIVERED', '2025-01-01']);
  const { update } = await log.write('correctPledgeStatus', id, { corrects: rows[0], status: 'NOT_STARTED' });
  expect(
    await log.write('correctPledgeStatus', id, {
      corrects: rows[0],
      status: 'IN_PROGRESS',
      expectedVersion: 2,
    }),
  ).toMatchObject({
    __typename: 'InputRefused',
    path: ['corrects'],
  });
  await log.write('correctPledgeStatus', id, {
    corrects: update.id,
    status: 'IN_PROGRESS',
    expectedVersion: 2,
  });
  expect(await log.statusSeen(id, '2025-01-01')).toMatchObject({ code: 'IN_PROGRESS' });
});

test('a correction names a row of that pledge, says a status where that row does, and is not made before it', async () => {
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2026-11-01']);
  const elsewhere = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  const { update: review } = await log.write('reviewPledge', id, {});
  const correct = (fields: object) =>
    log.write('correctPledgeStatus', id, { expectedVersion: 2, status: 'NOT_STARTED', ...fields });
  expect(await correct({ corrects: elsewhere.rows[0] })).toMatchObject({
    __typename: 'RecordNotFound',
    path: ['corrects'],
  });
  expect(await correct({ corrects: review.id })).toMatchObject({
    __typename: 'InputRefused',
    path: ['status'],
  });
  expect(await correct({ corrects: rows[0], status: null })).toMatchObject({
    __typename: 'InputRefused',
    path: ['status'],
  });
  for (const [field, value] of [
    ['reason', 'NO_FUNDING'],
    ['successor', elsewhere.id],
  ] as const)
    expect(await correct({ corrects: review.id, status: null, [field]: value })).toMatchObject({
      __typename: 'DetailMissing',
      path: [field],
    });
  expect(await correct({ corrects: rows[0], effectiveOn: '2026-10-31' })).toMatchObject({
    __typename: 'InputRefused',
    path: ['effectiveOn'],
  });
});

test.each([
  ['R1', { status: 'NOT_STARTED', evidence: [] }],
  ['R2', { status: 'DELIVERED', evidence: [{ type: 'PARTY_OWN', url: 'https://party.example.org' }] }],
  ['R5', { status: 'NOT_RATED' }],
])('%s holds for a correction as for a rating', async (rule, fields) => {
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  expect(await log.write('correctPledgeStatus', id, { corrects: rows[0], ...fields })).toMatchObject({
    rule,
  });
});

test('R3: a correction does not find an untestable pledge delivered', async () => {
  const pledge = await log.story.pledge(await log.story.manifesto(log.council.id), {
    testability: 'NOT_TESTABLE',
  });
  const row = await log.story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01');
  const correction = { corrects: formatGlobalId('StatusUpdate', row.id), status: 'PART_DELIVERED' };
  expect(
    await log.write('correctPledgeStatus', formatGlobalId('Pledge', pledge.id), correction),
  ).toMatchObject({
    __typename: 'NotTestable',
    rule: 'R3',
  });
});

test('R6: a correction to a final status waits, whole, and its second person publishes it as a correction', async () => {
  const { id, rows } = await log.ratedPledge(['NOT_STARTED', '2023-01-01'], ['IN_PROGRESS', '2024-01-01']);
  const heir = await log.ratedPledge();
  const { draft } = await log.write('correctPledgeStatus', id, {
    corrects: rows[1],
    status: 'SUPERSEDED',
    successor: heir.id,
  });
  const list = await askAdmin(
    database.prisma,
    log.reviewer,
    '{ draftList { items { id rating { kind status corrects { id } successor { reference } } } } }',
  );
  expect(list.data.draftList.items.find((item: { id: string }) => item.id === draft.id).rating).toEqual({
    kind: 'CORRECTION',
    status: 'SUPERSEDED',
    corrects: { id: rows[1] },
    successor: { reference: heir.pledge.reference },
  });
  expect(await log.confirm(draft, log.editor)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  expect(await log.confirm(draft)).toEqual({
    __typename: 'StatusUpdate',
    kind: 'CORRECTION',
    status: 'SUPERSEDED',
    corrects: { id: rows[1] },
    isConfirmedBySecondPerson: true,
  });
});

test('R6: a waiting correction whose row another corrected meanwhile is refused', async () => {
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  const { draft } = await log.write('correctPledgeStatus', id, { corrects: rows[0], status: 'DELIVERED' });
  await log.write('correctPledgeStatus', id, { corrects: rows[0], status: 'NOT_STARTED' });
  expect(await log.confirm(draft)).toMatchObject({ code: 'VERSION_CONFLICT' });
});

test.each([
  [
    'a rating follows it',
    [
      ['IN_PROGRESS', '2026-01-01'],
      ['STALLED', '2026-06-01'],
    ],
    0,
    { status: 'DELIVERED' },
    '2026-06-01',
  ],
  [
    'nothing was assessed before it',
    [['IN_PROGRESS', '2026-01-01']],
    0,
    { status: 'SUPERSEDED' },
    'must be assessed',
  ],
] as const)(
  'R5: a status is not corrected to a final one where %s',
  async (_when, ratings, corrected, fields, said) => {
    const { id, rows } = await log.ratedPledge(
      ...ratings.map(([status, on]): [PledgeStatus, string] => [status, on]),
    );
    const successor = fields.status === 'SUPERSEDED' ? (await log.ratedPledge()).id : null;
    const refused = await log.write('correctPledgeStatus', id, {
      corrects: rows[corrected],
      ...fields,
      successor,
    });
    expect(refused).toMatchObject({ __typename: 'MoveRefused', rule: 'R5' });
    expect(refused.message).toContain(said);
  },
);

test('R5: a reopening is corrected to the final status it left, as if it had not been, and to no other', async () => {
  const { id } = await log.ratedPledge(['DELIVERED', '2024-01-01']);
  const { update } = await log.write('reopenPledge', id, { status: 'IN_PROGRESS' });
  const correct = (fields: object) =>
    log.write('correctPledgeStatus', id, { corrects: update.id, expectedVersion: 2, ...fields });
  expect(await correct({ status: 'NOT_DELIVERED', reason: 'NO_FUNDING' })).toMatchObject({
    __typename: 'MoveRefused',
  });
  await log.confirm((await correct({ status: 'DELIVERED' })).draft);
  expect(await log.statusSeen(id)).toMatchObject({ code: 'DELIVERED', since: '2024-01-01' });
});

test('R9: a log read for a day holds the corrections of its rows, whenever they were made', async () => {
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2025-01-01'], ['PART_DELIVERED', '2026-01-01']);
  await log.write('correctPledgeStatus', id, { corrects: rows[0], status: 'NOT_STARTED' });
  const { data } = await askPublic(
    database.prisma,
    `query ($id: ID!) { pledge(by: { id: $id }) { status(asOf: "2025-06-01") { code }
      updates(asOf: "2025-06-01") { status } evidence(asOf: "2025-06-01") { url } } }`,
    { id },
  );
  expect(data.pledge.status.code).toBe('NOT_STARTED');
  expect(data.pledge.updates).toEqual([{ status: 'NOT_STARTED' }, { status: 'IN_PROGRESS' }]);
  expect(data.pledge.evidence).toHaveLength(2);
});
