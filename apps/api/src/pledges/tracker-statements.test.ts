import { readFileSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poolConfig } from '../db/connection.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { PrismaClient } from '../generated/prisma/client.ts';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { addDays } from '../calendar/day.ts';

const PLEDGES = 200;
const UPDATES_EACH = 10;
const MAX_STATEMENTS = 5;

const database = testDatabase();
const statements: string[] = [];
let counted: PrismaClient;

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('trackton');
  const manifesto = await story.manifesto(council.id);
  const pledges = Array.from({ length: PLEDGES }, (_, index) => ({
    id: newId(),
    manifestoId: manifesto.id,
    councilId: council.id,
    reference: `T-${String(index).padStart(3, '0')}`,
    titleEn: `Pledge ${index}`,
    wordingBasis: 'REPORTED',
    strength: 'WILL',
    testability: 'TESTABLE',
    state: 'PUBLISHED',
    publishedAt: new Date('2023-06-01T00:00:00Z'),
    updatedAt: new Date('2023-06-01T00:00:00Z'),
  }));
  const updates = pledges.flatMap(({ id: pledgeId }, index) =>
    Array.from({ length: UPDATES_EACH }, (_, round) => ({
      id: newId(),
      pledgeId,
      kind: 'RATING',
      pledgeStatus: (index + round) % 2 === 0 ? 'IN_PROGRESS' : 'PART_DELIVERED',
      effectiveOn: addDays(day('2024-01-01'), round * 30),
      summaryEn: `Step ${round} of pledge ${index}.`,
    })),
  );
  await prisma.$transaction(async (tx) => {
    await insertMany(tx, 'Pledge', pledges);
    // The first is withdrawn, so that the row of a withdrawal is read too.
    await tx.withdrawal.create({
      data: {
        recordType: 'Pledge',
        recordId: pledges[0]?.id ?? '',
        reasonEn: 'It was recorded twice.',
        withdrawnOn: day('2026-11-01'),
      },
    });
    await tx.pledge.update({ where: { id: pledges[0]?.id ?? '' }, data: { state: 'WITHDRAWN' } });
    await insertMany(tx, 'StatusUpdate', updates);
    await insertMany(
      tx,
      'Evidence',
      updates.map(({ id: updateId }) => ({
        id: newId(),
        updateId,
        type: 'COUNCIL_REPORT',
        url: 'https://council.example.org/report',
      })),
    );
  });
  const client = new PrismaClient({
    adapter: new PrismaPg(poolConfig(database.connection)),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(query)) statements.push(query);
  });
  counted = client as PrismaClient;
}, 120_000);
afterAll(() => counted.$disconnect());

/** The tracker's own document, as the released widget sends it. */
function trackerDocument(): string {
  const documents: Record<string, string> = JSON.parse(
    readFileSync(new URL('../../../../packages/schema/trusted-documents.json', import.meta.url), 'utf8'),
  );
  const found = Object.values(documents).find((text) => text.startsWith('query CoopPledgeTracker('));
  if (!found) throw new Error('the tracker has no trusted document');
  return found;
}

async function count(question: string, variables: Record<string, unknown> = {}) {
  statements.length = 0;
  const { data, errors } = await askPublic(counted, question, variables);
  expect(errors).toBeUndefined();
  expect(statements.length).toBeLessThanOrEqual(MAX_STATEMENTS);
  return data;
}

const organisation = { slug: 'trackton' };

test('the tracker of a council with 200 pledges and 2,000 updates takes at most 5 statements', async () => {
  const data = await count(trackerDocument(), { lang: 'EN', organisation });
  expect(data.pledges.totalCount).toBe(PLEDGES);
  expect(data.pledges.nodes).toHaveLength(100);
  expect(data.pledges.nodes[0].withdrawal).toEqual({
    withdrawnOn: '2026-11-01',
    reason: { text: 'It was recorded twice.', lang: 'EN' },
  });
  expect(data.pledges.coverage.level).toBe('COMPLETE');
  expect(data.pledges.selectionStatements).toHaveLength(1);
  expect(data.pledges.nodes[99].updates).toHaveLength(UPDATES_EACH);
  expect(data.pledges.nodes[99].updates[0].evidence).toHaveLength(1);
});

test('so does that of the whole country, of which nobody holds all', async () => {
  const data = await count(trackerDocument(), { lang: 'EN' });
  expect(data.pledges.totalCount).toBe(PLEDGES);
  expect(data.pledges.coverage.level).toBe('PARTIAL');
  expect(data.pledges.selectionStatements).toHaveLength(1);
});

test('the sources of each pledge are those of its log up to the day, newest first, by the same statements', async () => {
  const data = await count(
    `{ pledges(organisation: { slug: "trackton" }, first: 100, asOf: "2024-02-15") {
       nodes { updates { evidence { id } } evidence { id } all: evidence(asOf: "2026-11-22") { id } } } }`,
  );
  for (const node of data.pledges.nodes) {
    expect(node.evidence).toHaveLength(2);
    expect(node.evidence).toEqual(
      node.updates.flatMap((update: { evidence: { id: string }[] }) => update.evidence),
    );
    expect(node.all).toHaveLength(UPDATES_EACH);
    expect(node.all.slice(-2)).toEqual(node.evidence);
  }
});

test('so does the same question about an earlier day, narrowed by status', async () => {
  const data = await count(trackerDocument(), {
    lang: 'EN',
    organisation,
    asOf: '2024-02-15',
    statuses: ['IN_PROGRESS'],
  });
  expect(data.pledges.totalCount).toBe(PLEDGES / 2);
  expect(data.pledges.nodes[0].updates).toHaveLength(2);
});

test('and a list narrowed and ordered by all that is derived', async () => {
  const data = await count(
    `{ pledges(organisation: { slug: "trackton" }, first: 100, displays: [IN_PROGRESS], basis: [COUNCIL_RECORD], freshness: [STALE], timeliness: [NO_DATE], text: "pledge", orderBy: LATEST_UPDATE) {
       totalCount counts { display count } nodes { slug status { display basis } milestones { position } adoptedFrom { slug } updates { summary { text } evidence { page quote } } } } }`,
  );
  expect(data.pledges.counts).toEqual([{ display: 'IN_PROGRESS', count: PLEDGES / 2 }]);
});
