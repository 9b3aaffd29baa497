import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given, LISTED } from '../../test/given.ts';

const database = testDatabase();

// Tests take place on 22 November 2026.
const POLLS: Record<string, { on: string; isCancelled?: boolean }> = {
  today: { on: '2026-11-22' },
  yesterday: { on: '2026-11-21' },
  'in-ten-days': { on: '2026-12-02' },
  'called-off': { on: '2026-12-02', isCancelled: true },
  'in-may': { on: '2027-05-06' },
};

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  for (const [slug, { on, isCancelled = false }] of Object.entries(POLLS)) {
    const council = await story.council(slug);
    const election = await prisma.election.create({
      data: { electionId: `local.${slug}.${on}`, pollingOn: day(on), organisationId: council.id },
    });
    if (slug !== 'in-may')
      await prisma.ballot.create({ data: { electionId: election.id, label: slug, isCancelled } });
    const labour = await prisma.organisation.create({
      data: {
        kind: 'COUNCIL_GROUP',
        slug: `${slug}-labour-group`,
        nameEn: 'Labour group',
        parentId: council.id,
        state: slug === 'in-may' ? 'DRAFT' : 'PUBLISHED',
      },
    });
    await prisma.organisation.create({
      data: {
        kind: 'COUNCIL_GROUP',
        slug: `${slug}-zz-co-operative-group`,
        nameEn: 'Co-operative group',
        parentId: labour.id,
        state: 'PUBLISHED',
      },
    });
  }
  const county = await story.council('shire');
  await prisma.organisation.update({
    where: { id: county.id },
    data: { councilType: 'COUNTY', nation: 'WALES' },
  });
});

async function slugs(args: string): Promise<string[]> {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ organisations(${args}) { totalCount nodes { slug electionsToCome { electionId } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.organisations.totalCount).toBe(data.organisations.nodes.length);
  return data.organisations.nodes.map(({ slug }: { slug: string }) => slug);
}

describe('councils with elections coming', () => {
  test('today’s poll is to come, yesterday’s is not', async () => {
    expect(await slugs('kinds: [COUNCIL], electionsWithin: 0')).toEqual(['today']);
  });
  test('the last day counts, and a poll that was called off does not', async () => {
    expect(await slugs('kinds: [COUNCIL], electionsWithin: 9')).toEqual(['today']);
    expect(await slugs('kinds: [COUNCIL], electionsWithin: 10')).toEqual(['in-ten-days', 'today']);
  });
  test('of a day asked for, they are counted from it', async () => {
    const within = (days: number, asOf: string) =>
      slugs(`kinds: [COUNCIL], electionsWithin: ${days}, asOf: "${asOf}"`);
    expect(await within(0, '2026-11-21')).toEqual(['yesterday']);
    expect(await within(1, '2026-11-21')).toEqual(['today', 'yesterday']);
    expect(await within(200, '2027-05-07')).toEqual([]);
  });
  test('an election whose ballots nobody has listed yet is coming', async () => {
    expect(await slugs('kinds: [COUNCIL], electionsWithin: 200')).toContain('in-may');
  });
  test('their groups come with them, the one inside another too, and no hidden one', async () => {
    expect(await slugs('kinds: [COUNCIL_GROUP], electionsWithin: 200')).toEqual([
      'in-may-zz-co-operative-group',
      'in-ten-days-labour-group',
      'in-ten-days-zz-co-operative-group',
      'today-labour-group',
      'today-zz-co-operative-group',
    ]);
  });
  test('a number of days that cannot be meant is refused in a sentence', async () => {
    const { errors } = await askPublic(
      database.prisma,
      '{ organisations(electionsWithin: -1) { totalCount } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: 'electionsWithin is -1; ask for 0 to 1830 days.',
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});

test('councils are found by type and nation', async () => {
  expect(await slugs('councilTypes: [COUNTY]')).toEqual(['shire']);
  expect(await slugs('kinds: [COUNCIL], nation: WALES')).toEqual(['shire']);
  expect(await slugs('councilTypes: [COUNTY], nation: ENGLAND')).toEqual([]);
});

test('of a day, bodies that were founded by then and not dissolved are found', async () => {
  await database.prisma.organisation.update({
    where: { slug: 'shire' },
    data: { foundedOn: day('2009-04-01'), dissolvedOn: day('2023-04-01') },
  });
  const counties = (asOf: string) => slugs(`councilTypes: [COUNTY], asOf: "${asOf}"`);
  expect(await counties('2009-03-31')).toEqual([]);
  expect(await counties('2009-04-01')).toEqual(['shire']);
  expect(await counties('2023-03-31')).toEqual(['shire']);
  expect(await counties('2023-04-01')).toEqual([]);
});

test('what was whole is so no longer from the next poll on, until somebody is known to be in by it', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('polled');
  const post = await story.ward(council.id, { seats: 1 });
  await prisma.vacancy.create({
    data: { postId: post.id, from: day('2023-05-08'), to: day('2026-05-11') },
  });
  // An office of another time is no part of what is covered.
  await prisma.post.create({
    data: { organisationId: council.id, role: 'COUNTY_COUNCILLOR', validTo: day('2009-04-01') },
  });
  await prisma.coverage.create({
    data: {
      organisationId: council.id,
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOfOn: day('2024-01-01'),
      sources: LISTED,
    },
  });
  const poll = { electionId: 'local.polled.2026-05-07', pollingOn: day('2026-05-07') };
  const { id: electionId } = await prisma.election.create({
    data: { ...poll, organisationId: council.id },
  });
  const ballot = await prisma.ballot.create({ data: { electionId, label: 'Polled' } });
  const levels = async (asOf: string) => {
    const { data } = await askPublic(
      prisma,
      `{ organisation(by: { slug: "polled" }) {
        figures(codes: [COUNCILLORS_IN_OFFICE], asOf: "${asOf}") { coverage { level parts { role level } } }
        coverage(asOf: "${asOf}") { role level } } }`,
    );
    const { figures, coverage: parts } = data.organisation;
    expect(figures[0].coverage.parts).toEqual(parts);
    expect(parts).toEqual([{ role: 'COUNCILLOR', level: figures[0].coverage.level }]);
    return figures[0].coverage.level;
  };
  expect(await levels('2026-05-06')).toBe('COMPLETE');
  expect(await levels('2026-05-07')).toBe('PARTIAL');
  const { person } = await story.councillor(post.id, { from: '2026-05-11' });
  const candidacy = await prisma.candidacy.create({ data: { ballotId: ballot.id, personId: person.id } });
  await prisma.officeHolding.updateMany({
    where: { personId: person.id },
    data: { candidacyId: candidacy.id },
  });
  expect(await levels('2026-05-11')).toBe('COMPLETE');
});
