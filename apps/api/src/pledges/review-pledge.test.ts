import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';

const database = testDatabase();
let log: Awaited<ReturnType<typeof pledgeLogStory>>;

beforeAll(async () => {
  log = await pledgeLogStory(database.prisma);
});

test('a review without change needs neither words nor sources, and makes an old rating fresh again', async () => {
  const { id } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  expect(await log.statusSeen(id)).toMatchObject({ freshness: 'STALE' });
  expect(await log.write('reviewPledge', id, {})).toMatchObject({
    update: { kind: 'REVIEWED_NO_CHANGE', status: null },
    draft: null,
  });
  expect(await log.statusSeen(id)).toEqual({
    code: 'IN_PROGRESS',
    since: '2024-01-01',
    freshness: 'CURRENT',
    lastReviewedOn: '2026-11-02',
  });
});

test('R5, R9: a review that was none is taken back, with the freshness it gave, for every day, and stays in sight', async () => {
  const { id } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  const { update: review } = await log.write('reviewPledge', id, {});
  const fields = { corrects: review.id, summaryEn: 'Nobody had looked.', evidence: [], expectedVersion: 2 };
  const { update } = await log.write('correctPledgeStatus', id, fields);
  expect(update).toMatchObject({ kind: 'CORRECTION', status: null, corrects: { id: review.id } });
  for (const asOf of ['2026-11-02', '2026-11-22'])
    expect(await log.statusSeen(id, asOf)).toEqual({
      code: 'IN_PROGRESS',
      since: '2024-01-01',
      freshness: 'STALE',
      lastReviewedOn: '2024-01-01',
    });
  const { data } = await askPublic(
    database.prisma,
    `query ($id: ID!) { pledge(by: { id: $id }) { before: updates(asOf: "2026-11-01") { id }
       updates(asOf: "2026-11-02") { kind isCorrected } corrections { field } }
       corrections(first: 1) { nodes { kind field before { text } after { text } reason { text } } } }`,
    { id },
  );
  expect(data.pledge).toMatchObject({
    before: [{}],
    updates: [
      { kind: 'CORRECTION', isCorrected: false },
      { kind: 'REVIEWED_NO_CHANGE', isCorrected: true },
      { kind: 'RATING', isCorrected: false },
    ],
  });
  expect(data.corrections.nodes).toEqual([
    {
      kind: 'STATUS',
      field: 'review',
      before: { text: 'Reviewed, no change' },
      after: null,
      reason: { text: 'Nobody had looked.' },
    },
  ]);
});

test('R6: the correction of news that names a person waits, sets no status, and is confirmed as it was asked for', async () => {
  const { id } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  const { update: note } = await log.write('recordPledgeNote', id, { summaryEn: 'The office opened.' });
  const { draft } = await log.write('correctPledgeStatus', id, {
    corrects: note.id,
    summaryEn: 'It was another office.',
    namesPerson: true,
    expectedVersion: 2,
  });
  expect(draft).toMatchObject({ useCase: 'correctPledgeStatus' });
  expect(await log.confirm(draft)).toMatchObject({ kind: 'CORRECTION', status: null });
  const { data } = await askPublic(
    database.prisma,
    '{ corrections(first: 1) { nodes { field before { text } after { text } reason { text } } } }',
  );
  expect(data.corrections.nodes).toEqual([
    {
      field: 'note',
      before: { text: 'The office opened.' },
      after: { text: 'It was another office.' },
      reason: null,
    },
  ]);
});

test('R1: a review is dated, not in the future, and every source it gives is one', async () => {
  const { id } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  expect(await log.write('reviewPledge', id, { effectiveOn: null })).toMatchObject({
    __typename: 'EvidenceMissing',
    path: ['effectiveOn'],
  });
  expect(await log.write('reviewPledge', id, { effectiveOn: '2026-11-23' })).toMatchObject({
    __typename: 'EvidenceMissing',
    path: ['effectiveOn'],
  });
  expect(await log.write('reviewPledge', id, { evidence: [{ type: 'FOI' }] })).toMatchObject({
    __typename: 'EvidenceMissing',
    path: ['evidence', '0'],
  });
});

test('R5: a pledge nobody had rated by that day has nothing to review', async () => {
  expect(await log.write('reviewPledge', (await log.ratedPledge()).id, {})).toMatchObject({
    __typename: 'MoveRefused',
    rule: 'R5',
  });
  const { id } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  expect(await log.write('reviewPledge', id, { effectiveOn: '2023-12-31' })).toMatchObject({
    __typename: 'MoveRefused',
    rule: 'R5',
  });
});

test('R6: a review that names a person waits, and its second person publishes a review', async () => {
  const { id } = await log.ratedPledge(['STALLED', '2024-01-01']);
  const { draft } = await log.write('reviewPledge', id, { summaryEn: 'Nothing new.', namesPerson: true });
  expect(draft).toMatchObject({ useCase: 'reviewPledge' });
  expect(await log.confirm(draft)).toMatchObject({
    kind: 'REVIEWED_NO_CHANGE',
    status: null,
    isConfirmedBySecondPerson: true,
  });
});
