import { beforeAll, describe, expect, test } from 'vitest';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { addDays, formatDay } from '../calendar/day.ts';

const database = testDatabase();
const MANIFESTO = 'filtered';

/** References a filter finds, in the order told. */
async function found(filter: string): Promise<string[]> {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ pledges(manifesto: "${MANIFESTO}", first: 100, ${filter}) { totalCount nodes { reference } } }`,
  );
  expect(errors).toBeUndefined();
  const references = data.pledges.nodes.map(({ reference }: { reference: string }) => reference);
  expect(data.pledges.totalCount).toBe(references.length);
  return references;
}

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const manifesto = await story.manifesto((await story.council()).id, { slug: MANIFESTO });
  const finance = await prisma.theme.create({ data: { slug: 'money', nameEn: 'Money' } });
  const unions = await prisma.theme.create({
    data: { slug: 'unions', nameEn: 'Unions', parentId: finance.id },
  });
  const pledge = async (reference: string, fields: Parameters<typeof story.pledge>[1] = {}) =>
    story.pledge(manifesto, { reference, ...fields });

  const bank = await pledge('A-1', { title: 'A bank for Tŷ Coch', dueOn: '2026-12-24' });
  await story.rating(bank.id, 'NOT_STARTED', '2025-01-01', { isPartyOwn: true });
  await story.rating(bank.id, 'IN_PROGRESS', '2026-10-01');
  const vague = await pledge('A-2', { testability: 'NOT_TESTABLE', strength: 'PROMOTE' });
  await story.rating(vague.id, 'IN_PROGRESS', '2024-01-01');
  const late = await pledge('A-3', { dueOn: '2026-01-01', strength: 'AIM' });
  await story.rating(late.id, 'STALLED', '2025-06-01', { isPartyOwn: true });
  await pledge('A-4');
  await prisma.pledgeTheme.createMany({
    data: [
      { pledgeId: bank.id, themeId: unions.id },
      { pledgeId: bank.id, themeId: finance.id },
      { pledgeId: late.id, themeId: finance.id },
    ],
  });
  await prisma.manifesto.update({ where: { id: manifesto.id }, data: { termTo: day('2026-05-07') } });
});

describe('a list of pledges is narrowed', () => {
  test.each([
    ['statuses: [IN_PROGRESS, STALLED]', ['A-1', 'A-2', 'A-3']],
    ['excludeStatuses: [IN_PROGRESS]', ['A-3', 'A-4']],
    ['displays: [CANNOT_BE_TESTED, NEVER_ASSESSED]', ['A-2', 'A-4']],
    ['displays: [NOT_RATED], asOf: "2026-05-06"', ['A-4']],
    ['excludeDisplays: [CANNOT_BE_TESTED, STALLED]', ['A-1', 'A-4']],
    ['statuses: [NOT_STARTED], asOf: "2026-09-30"', ['A-1']],
    ['timeliness: [DUE_SOON]', ['A-1']],
    ['timeliness: [OVERDUE]', ['A-3']],
    ['timeliness: [OVERDUE], asOf: "2026-01-01"', []],
    ['basis: [SELF_REPORTED]', ['A-3']],
    ['basis: [SELF_REPORTED], asOf: "2026-09-30"', ['A-1', 'A-3']],
    ['freshness: [STALE]', ['A-3', 'A-4']],
    ['testability: [NOT_TESTABLE]', ['A-2']],
    ['strength: [AIM, PROMOTE]', ['A-2', 'A-3']],
    ['dueFrom: "2026-01-01", dueTo: "2026-01-01"', ['A-3']],
    ['dueFrom: "2026-01-02"', ['A-1']],
    ['theme: "money"', ['A-1', 'A-3']],
    ['theme: "unions"', ['A-1']],
    // On the record since 1 June 2023, and in nothing before.
    ['asOf: "2023-06-01"', ['A-1', 'A-2', 'A-3', 'A-4']],
    ['asOf: "2023-05-31"', []],
    ['text: "  TY coch"', ['A-1']],
    ['text: "tŷ"', ['A-1']],
    ['theme: "money", statuses: [STALLED], basis: [SELF_REPORTED], timeliness: [OVERDUE]', ['A-3']],
  ])('%s', async (filter, references) => {
    expect(await found(filter)).toEqual(references);
  });

  test.each([
    ['the day it came out', { publishedOn: day('2023-03-20') }, '2023-03-20'],
    [
      'the end of the month it came out in',
      { publishedOn: day('2023-03-01'), publishedPrecision: 'MONTH' },
      '2023-03-31',
    ],
    [
      'the day its term began, of the year it came out in',
      { publishedOn: day('2023-01-01'), publishedPrecision: 'YEAR', termFrom: day('2023-05-08') },
      '2023-05-08',
    ],
    ['the day its term began, where no other is known', { termFrom: day('2023-05-08') }, '2023-05-08'],
    ['the day it was recorded, where its term is to come', { termFrom: day('2027-05-10') }, '2023-06-01'],
    ['the day it was recorded, where nothing is known of it', {}, '2023-06-01'],
  ] as const)('R9: a manifesto is answered with from %s', async (_which, days, from) => {
    const story = given(database.prisma);
    const { id, slug, ...manifesto } = await story.manifesto((await story.council()).id);
    await story.pledge({ id, ...manifesto });
    await database.prisma.manifesto.update({ where: { id }, data: days });
    const before = formatDay(addDays(day(from), -1));
    const { data, errors } = await askPublic(
      database.prisma,
      `query ($manifesto: String!) { ${[before, from]
        .map(
          (on, index) =>
            `d${index}: pledges(manifesto: $manifesto, asOf: "${on}") { totalCount counts { count } selectionStatements { lang } coverage { level } nodes { reference } }`,
        )
        .join(' ')} }`,
      { manifesto: slug },
    );
    expect(errors).toBeUndefined();
    expect(data.d0).toEqual({
      totalCount: 0,
      counts: [],
      selectionStatements: [],
      coverage: { level: 'NOT_COLLECTED' },
      nodes: [],
    });
    expect(data.d1).toMatchObject({
      totalCount: 1,
      counts: [{ count: 1 }],
      selectionStatements: [{}],
      coverage: { level: 'COMPLETE' },
    });
  });

  test('R9: what was written of it before all other known days shows that it had been promised', async () => {
    const story = given(database.prisma);
    const manifesto = await story.manifesto((await story.council()).id);
    const pledge = await story.pledge(manifesto);
    await story.rating(pledge.id, 'IN_PROGRESS', '2022-07-01');
    const { data } = await askPublic(
      database.prisma,
      `query ($manifesto: String!) { before: pledges(manifesto: $manifesto, asOf: "2022-06-30") { totalCount }
         that: pledges(manifesto: $manifesto, asOf: "2022-07-01") { nodes { status { code } } } }`,
      { manifesto: manifesto.slug },
    );
    expect(data).toEqual({
      before: { totalCount: 0 },
      that: { nodes: [{ status: { code: 'IN_PROGRESS' } }] },
    });
  });

  test('a theme counts the pledges below it once, as its filter finds them', async () => {
    const { data } = await askPublic(
      database.prisma,
      '{ themes(isFirstLevel: true) { slug pledgesCount children { slug pledgesCount } } }',
    );
    expect(data.themes).toEqual([
      { slug: 'money', pledgesCount: 2, children: [{ slug: 'unions', pledgesCount: 1 }] },
    ]);
  });
});

describe('a list of pledges is ordered', () => {
  test.each([
    ['REFERENCE', ['A-1', 'A-2', 'A-3', 'A-4']],
    ['DUE_SOONEST', ['A-3', 'A-1', 'A-2', 'A-4']],
    ['LATEST_UPDATE', ['A-1', 'A-3', 'A-2', 'A-4']],
    ['STATUS', ['A-1', 'A-3', 'A-4', 'A-2']],
  ])('by %s, page by page as at once', async (order, references) => {
    expect(await found(`orderBy: ${order}`)).toEqual(references);
    const paged = [];
    for (let after: string | null = null; ;) {
      const { data } = await askPublic(
        database.prisma,
        `query ($after: String) { pledges(manifesto: "${MANIFESTO}", first: 1, orderBy: ${order}, after: $after) {
           totalCount nodes { reference } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(data.pledges.totalCount).toBe(4);
      paged.push(...data.pledges.nodes.map(({ reference }: { reference: string }) => reference));
      after = data.pledges.pageInfo.endCursor;
      if (!data.pledges.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(references);
  });

  test('a day asked about orders by what the log said then', async () => {
    expect(await found('orderBy: LATEST_UPDATE, asOf: "2025-06-01"')).toEqual(['A-3', 'A-1', 'A-2', 'A-4']);
  });

  test('a cursor of another order is refused', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ pledges(manifesto: "${MANIFESTO}", first: 1) { pageInfo { endCursor } } }`,
    );
    const { errors } = await askPublic(
      database.prisma,
      `query ($after: String) { pledges(first: 1, orderBy: STATUS, after: $after) { totalCount } }`,
      { after: data.pledges.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain('another order');
  });
});

describe('a pledge answers for the day it is asked about', () => {
  const sandbox = testDatabase();
  beforeAll(() => loadSandboxRecord(sandbox.prisma));

  test('with its log up to that day', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ pledges(manifesto: "${MANIFESTO}", first: 1, asOf: "2025-06-01") { nodes { updates { effectiveOn } all: updates(asOf: "2026-11-22") { effectiveOn } } } }`,
    );
    expect(data.pledges.nodes).toEqual([
      {
        updates: [{ effectiveOn: '2025-01-01' }],
        all: [{ effectiveOn: '2026-10-01' }, { effectiveOn: '2025-01-01' }],
      },
    ]);
  });

  test('a chain of three councils is followed from either end', async () => {
    const { data } = await askPublic(
      sandbox.prisma,
      `{ last: pledge(by: { slug: "aberheulog-labour-2025/ABE-01" }) { adoptedFrom { slug adoptedFrom { slug } } modelPledge { slug } }
         first: pledge(by: { slug: "aldermere-labour-2023/ALD-05" }, asOf: "2025-10-02") { adoptedBy { slug status { code } adoptedBy { slug } } } }`,
    );
    expect(data).toEqual({
      last: {
        adoptedFrom: {
          slug: 'thornwick-labour-2024/THO-01',
          adoptedFrom: { slug: 'aldermere-labour-2023/ALD-05' },
        },
        modelPledge: { slug: 'community-bank' },
      },
      first: {
        adoptedBy: [
          {
            slug: 'thornwick-labour-2024/THO-01',
            status: { code: 'IN_PROGRESS' },
            adoptedBy: [{ slug: 'aberheulog-labour-2025/ABE-01' }],
          },
        ],
      },
    });
  });

  test('R4: a success test written after the promise says how long after', async () => {
    const { data } = await askPublic(
      sandbox.prisma,
      '{ pledge(by: { slug: "thornwick-labour-2024/THO-01" }) { successTestWrittenOn successTestDaysAfterPromise successTestTiming(lang: CY) { text lang } } }',
    );
    expect(data.pledge).toEqual({
      successTestWrittenOn: '2024-06-10',
      successTestDaysAfterPromise: 69,
      successTestTiming: { text: 'Mae hynny 69 diwrnod ar ôl yr addewid.', lang: 'CY' },
    });
  });

  test('a milestone is reached from its day on', async () => {
    const { id } = await database.prisma.pledge.findFirstOrThrow({ where: { reference: 'A-1' } });
    await database.prisma.milestone.create({
      data: { pledgeId: id, position: 0, titleEn: 'A plan', reachedOn: day('2026-06-01') },
    });
    const { data } = await askPublic(
      database.prisma,
      `{ now: pledge(by: { slug: "${MANIFESTO}/A-1" }) { milestones { title { text } reachedOn } }
         before: pledge(by: { slug: "${MANIFESTO}/A-1" }, asOf: "2026-05-31") { milestones { reachedOn } } }`,
    );
    expect(data).toEqual({
      now: { milestones: [{ title: { text: 'A plan' }, reachedOn: '2026-06-01' }] },
      before: { milestones: [{ reachedOn: null }] },
    });
  });
});
