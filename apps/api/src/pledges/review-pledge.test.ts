import { beforeAll, expect, test } from 'vitest';
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
