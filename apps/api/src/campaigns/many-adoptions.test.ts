import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { AnswerCache } from '../cache/answer-cache.ts';
import { newId } from '../db/new-id.ts';
import { CAMPAIGN } from '../pages/campaigns/campaigns-data.ts';
import { askRecord } from '../pages/record-question.ts';

const COUNCILS = 380;
const MOST_STATEMENTS = 5;
const database = testDatabase();
const counter = statementCounter(database);

beforeAll(async () => {
  const { prisma } = database;
  const campaign = await prisma.campaign.create({
    data: {
      slug: 'large',
      titleEn: 'Large',
      nations: ['ENGLAND'],
      state: 'PUBLISHED',
      clauses: { create: [0, 1, 2].map((position) => ({ position, textEn: `Clause ${position}` })) },
      asks: { create: { audience: 'COUNCILS', position: 0, textEn: 'Pass it.' } },
    },
    include: { clauses: true },
  });
  const mover = await prisma.person.create({
    data: { name: 'Mo Ver', sortName: 'Ver, Mo', slug: 'mo-ver', state: 'PUBLISHED' },
  });
  const councils = Array.from({ length: COUNCILS }, (_, index) => ({
    id: newId(),
    slug: `council-${String(index).padStart(3, '0')}`,
    kind: 'COUNCIL' as const,
    nameEn: `Council ${index}`,
    state: 'PUBLISHED' as const,
  }));
  const adoptions = councils.map(({ id }) => ({
    id: newId(),
    campaignId: campaign.id,
    councilId: id,
    state: 'PUBLISHED' as const,
  }));
  const updates = adoptions.flatMap(({ id: adoptionId }) =>
    [
      { adoptionState: 'TABLED' as const, effectiveOn: day('2025-03-01') },
      {
        adoptionState: 'PASSED' as const,
        effectiveOn: day('2025-04-01'),
        moverId: mover.id,
        votesFor: 20,
        votesAgainst: 10,
        reportDueOn: day('2026-06-01'),
      },
      { adoptionState: 'REPORTING' as const, effectiveOn: day('2026-04-01') },
    ].map((row) => ({ id: newId(), adoptionId, kind: 'RATING' as const, summaryEn: 'It did.', ...row })),
  );
  await prisma.organisation.createMany({ data: councils });
  await prisma.$transaction([
    prisma.councilAdoption.createMany({ data: adoptions }),
    prisma.statusUpdate.createMany({ data: updates }),
    prisma.evidence.createMany({
      data: updates.map(({ id: updateId }) => ({
        updateId,
        type: 'COUNCIL_DECISION' as const,
        url: 'https://council.example.org/minutes',
      })),
    }),
    prisma.clauseOutcome.createMany({
      data: adoptions.flatMap(({ id: adoptionId }) =>
        campaign.clauses.map(({ id: clauseId }) => ({
          adoptionId,
          clauseId,
          state: 'KEPT' as const,
          effectiveOn: day('2026-01-01'),
        })),
      ),
    }),
    prisma.followUpReport.createMany({
      data: adoptions.map(({ id: adoptionId }) => ({
        adoptionId,
        reportedOn: day('2026-04-01'),
        nextDueOn: day('2027-04-01'),
        summaryEn: 'All is well.',
      })),
    }),
  ]);
});

const DETAIL = `council { slug name { text } } status since mover { name } seconder { name } votesFor amendedText { text } decisions { on update { adoptionState vote { for } } } clauses { state clause { text { text } } }
  followUps { reportedOn summary { text } } updates { adoptionState summary { text } evidence { url type } }`;

test('the whole log of a campaign with 380 adoptions, and its counts, take a few statements a page', async () => {
  const slugs: string[] = [];
  let after: string | null = null;
  do {
    counter.statements.length = 0;
    const { data, errors } = await askPublic(
      counter.prisma,
      `query ($after: String) { campaign(slug: "large") { status asks { text { text } } clauses { text { text } } counts { adopted lapsed }
        earlier: counts(asOf: "2025-03-31") { adopted }
        adoptions(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${DETAIL} } } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    expect(counter.statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
    const { adoptions, counts, earlier } = data.campaign;
    expect({ ...counts, total: adoptions.totalCount, earlier: earlier.adopted }).toEqual({
      adopted: COUNCILS,
      lapsed: 0,
      total: COUNCILS,
      earlier: 0,
    });
    for (const node of adoptions.nodes) {
      slugs.push(node.council.slug);
      expect(node).toMatchObject({ status: 'REPORTING', mover: { name: 'Mo Ver' }, votesFor: 20 });
      expect(node.decisions[1]).toEqual({
        on: '2025-04-01',
        update: { adoptionState: 'PASSED', vote: { for: 20 } },
      });
      expect([node.updates.length, node.updates[0].evidence.length, node.clauses.length]).toEqual([3, 1, 3]);
    }
    after = adoptions.pageInfo.hasNextPage ? adoptions.pageInfo.endCursor : null;
  } while (after !== null);
  expect(slugs).toHaveLength(COUNCILS);
  expect(new Set(slugs).size).toBe(COUNCILS);
});

test('the page of a campaign with 380 adoptions asks for everything behind each row in as few', async () => {
  counter.statements.length = 0;
  const publisher = { imprint: null, isSandbox: false, publicUrl: 'https://coop.example.org' };
  const source = {
    prisma: counter.prisma,
    cache: new AnswerCache({ current: null, catchUp: async () => {}, close: async () => {} }),
    publisher,
  };
  const visit = { source, publisher, today: day('2026-11-22') };
  const { adoptions } = await askRecord(CAMPAIGN, { slug: 'large', lang: 'EN' }, visit);
  // And one for the imprint of the nation that it runs in, which stands beside the publisher's (R13).
  expect(counter.statements.length).toBeLessThanOrEqual(MOST_STATEMENTS + 1);
  expect(adoptions.nodes).toHaveLength(100);
  for (const { updates, clauses, followUps } of adoptions.nodes)
    expect([updates.length, updates[1]?.mover?.name, clauses.length, followUps.length]).toEqual([
      3,
      'Mo Ver',
      3,
      1,
    ]);
});

test('whether one council is in takes two statements, however many are', async () => {
  counter.statements.length = 0;
  const { data } = await askPublic(
    counter.prisma,
    '{ campaign(slug: "large") { adoption(council: { slug: "council-200" }) { status updates { summary { text } } } } }',
  );
  expect(data.campaign.adoption).toMatchObject({ status: 'REPORTING' });
  expect(counter.statements.length).toBeLessThanOrEqual(2);
});
