import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';

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

test('a correction names a row of that pledge that sets a status, and is not made before it', async () => {
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
    path: ['corrects'],
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
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  const heir = await log.ratedPledge();
  const { draft } = await log.write('correctPledgeStatus', id, {
    corrects: rows[0],
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
    corrects: { id: rows[0] },
    successor: { reference: heir.pledge.reference },
  });
  expect(await log.confirm(draft, log.editor)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  expect(await log.confirm(draft)).toEqual({
    __typename: 'StatusUpdate',
    kind: 'CORRECTION',
    status: 'SUPERSEDED',
    corrects: { id: rows[0] },
    isConfirmedBySecondPerson: true,
  });
});

test('R6: a waiting correction whose row another corrected meanwhile is refused', async () => {
  const { id, rows } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  const { draft } = await log.write('correctPledgeStatus', id, { corrects: rows[0], status: 'DELIVERED' });
  await log.write('correctPledgeStatus', id, { corrects: rows[0], status: 'NOT_STARTED' });
  expect(await log.confirm(draft)).toMatchObject({ code: 'VERSION_CONFLICT' });
});
