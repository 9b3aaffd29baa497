import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import type { Viewer } from '../editors/viewer.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const database = testDatabase();
let editor: Viewer;

beforeAll(async () => {
  await loadStarterRecord(database.prisma);
  editor = await given(database.prisma).editor();
});

type Cells = Record<string, string | number>;
let people = 970_000;

/** A candidate for the constituency of Islwyn, fictional. */
function forIslwyn(type: string, on: string, fields: Cells): Cells {
  return candidate({
    person_id: (people += 1),
    election_id: `${type}.c.${on}`,
    ballot_paper_id: `${type}.c.islwyn.${on}`,
    election_date: on,
    post_label: 'Islwyn',
    gss: 'W09000036',
    elected: 'f',
    party_list_position: '',
    seats_contested: 1,
    ...fields,
  });
}

/** The list of a party in South Wales East, of which the first so many are elected. */
function list(
  type: string,
  on: string,
  party: Cells,
  { names, elected }: { names: string[]; elected: number },
) {
  return names.map((person_name, place) =>
    forIslwyn(type, on, {
      election_id: `${type}.r.${on}`,
      ballot_paper_id: `${type}.r.south-wales-east.${on}`,
      post_label: 'South Wales East',
      gss: 'W10000008',
      seats_contested: 4,
      ...party,
      person_name,
      party_list_position: place + 1,
      elected: place < elected ? 't' : 'f',
    }),
  );
}

const JOINT = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };
const CONSERVATIVE = { party_id: 'PP52', party_name: 'Conservative and Unionist Party' };
const PLAID = { party_id: 'PP77', party_name: 'Plaid Cymru - The Party of Wales' };

function resultsOf(type: string, on: string, year: string): string {
  return csvOf([
    forIslwyn(type, on, { ...JOINT, person_name: `Rhian Example ${year}`, elected: 't' }),
    forIslwyn(type, on, { ...CONSERVATIVE, person_name: `Idris Example ${year}` }),
    ...list(type, on, JOINT, { names: [`Mali Example ${year}`, `Owen Example ${year}`], elected: 1 }),
    ...list(type, on, PLAID, { names: [`Nia Example ${year}`, `Huw Example ${year}`], elected: 2 }),
    ...list(type, on, CONSERVATIVE, { names: [`Elen Example ${year}`, `Ifan Example ${year}`], elected: 1 }),
  ]);
}

const FIRST = ['naw', '2016-05-05', '2016'] as const;
const SECOND = ['senedd', '2021-05-06', '2021'] as const;

test('results of 2016 and 2021 find the constituency or the region of their ballots, and propose who won', async () => {
  const { prisma } = database;
  const areas = await prisma.area.count();
  for (const [type, on, year] of [FIRST, SECOND]) {
    const text = resultsOf(type, on, year);
    expect(await importText(prisma, text)).toMatchObject({ rows: 8, created: 8, errors: [] });
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0, unchanged: 8 });
  }
  expect(await prisma.area.count()).toBe(areas);
  const ballots = await prisma.ballot.findMany({
    where: { election: { organisation: { slug: 'senedd' } } },
    include: { area: true, candidacies: { where: { isElected: true } } },
    orderBy: { ballotId: 'asc' },
  });
  expect(ballots.map((ballot) => [ballot.ballotId, ballot.area?.slug, ballot.candidacies.length])).toEqual([
    ['naw.c.islwyn.2016-05-05', 'senedd-2011-islwyn', 1],
    ['naw.r.south-wales-east.2016-05-05', 'senedd-2011-south-wales-east-region', 4],
    ['senedd.c.islwyn.2021-05-06', 'senedd-2011-islwyn', 1],
    ['senedd.r.south-wales-east.2021-05-06', 'senedd-2011-south-wales-east-region', 4],
  ]);
  expect(await prisma.candidacy.count({ where: { listPosition: 2, ballotId: ballots[1]?.id ?? '' } })).toBe(
    3,
  );
  expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } })).toBe(10);
});

async function confirmNight(electionId: string, declaredOn: string) {
  const { prisma } = database;
  const election = await prisma.election.findUniqueOrThrow({ where: { electionId } });
  const { data } = await askAdmin(
    prisma,
    editor,
    'query ($id: ID!, $on: Date) { resultsNight(election: $id, declaredOn: $on) { state problems seen ballot { id } } }',
    { id: formatGlobalId('Election', election.id), on: declaredOn },
  );
  expect(data.resultsNight).toMatchObject([{ state: 'READY', problems: [] }]);
  const ballots = data.resultsNight.map((result: { ballot: { id: string }; seen: string }) => ({
    ballot: result.ballot.id,
    seen: result.seen,
  }));
  const confirmed = await askAdmin(
    prisma,
    editor,
    'mutation ($input: ConfirmResultsInput!) { confirmResults(input: $input) { __typename ... on ConfirmedResults { holdings { id } } } }',
    { input: { ballots, declaredOn, changeReason: 'Declared at the count.' } },
  );
  return confirmed.data.confirmResults.holdings.length;
}

test('the winners of a list are confirmed together, and sit until the Senedd they were elected to is dissolved', async () => {
  const { prisma } = database;
  expect(await confirmNight('naw.c.2016-05-05', '2016-05-06')).toBe(1);
  expect(await confirmNight('naw.r.2016-05-05', '2016-05-06')).toBe(4);
  expect(await confirmNight('senedd.c.2021-05-06', '2021-05-07')).toBe(1);
  expect(await confirmNight('senedd.r.2021-05-06', '2021-05-07')).toBe(4);
  const held = await prisma.officeHolding.groupBy({
    by: ['from', 'to', 'endReason'],
    _count: true,
    where: { post: { role: 'MS' } },
    orderBy: { from: 'asc' },
  });
  expect(held).toEqual([
    { from: day('2016-05-06'), to: day('2021-04-29'), endReason: 'DISSOLUTION', _count: 5 },
    { from: day('2021-05-07'), to: day('2026-04-08'), endReason: 'DISSOLUTION', _count: 5 },
  ]);
  expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } })).toBe(0);
});

test('a by-election of 2025 is for a constituency of 2011, one of 2026 for a new one', async () => {
  const { prisma } = database;
  const row = forIslwyn('senedd', '2025-10-23', {
    ballot_paper_id: 'senedd.c.islwyn.by.2025-10-23',
    by_election: 't',
  });
  const later = forIslwyn('senedd', '2026-10-22', {
    election_id: 'senedd.2026-10-22',
    ballot_paper_id: 'senedd.casnewydd-islwyn.by.2026-10-22',
    by_election: 't',
    post_label: 'Casnewydd Islwyn',
    gss: 'W09000054',
  });
  expect(await importText(prisma, csvOf([row, later]))).toMatchObject({ created: 2, errors: [] });
  const ballots = await prisma.ballot.findMany({
    where: { isByElection: true },
    include: { area: true },
    orderBy: { ballotId: 'asc' },
  });
  expect(ballots.map(({ area }) => area?.slug)).toEqual([
    'senedd-2011-islwyn',
    'senedd-2026-casnewydd-islwyn',
  ]);
});

test('the Senedd had sixty seats until its dissolution, and its members are found by region, joint ones counted', async () => {
  const { prisma } = database;
  const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'senedd' } });
  const sources = [{ url: null, publisher: 'Test', licence: null, retrievedOn: null }];
  const coverage = {
    organisationId,
    role: 'MS',
    level: 'PARTIAL',
    asOfOn: day('2018-01-01'),
    sources,
  } as const;
  await prisma.coverage.create({ data: coverage });
  const { data } = await askPublic(
    prisma,
    `{ organisation(by: { slug: "senedd" }) {
        in2018: seats(asOf: "2018-01-01") { total filled unaccounted }
        in2022: seats(asOf: "2022-01-01") { total filled unaccounted }
        dissolved: seats(asOf: "2026-04-20") { total filled }
        now: seats { total filled }
      }
      figures(codes: [MSS], asOf: "2018-01-01") { value isAtLeast coverage { level } }
      representatives(gssCodes: ["W10000008"], roles: [MS], endorsements: [ANYONE], asOf: "2018-01-01") {
        nodes { person { name } post { seats area { kind } } }
      } }`,
  );
  expect(data.organisation).toEqual({
    in2018: { total: 60, filled: 5, unaccounted: 55 },
    in2022: { total: 60, filled: 5, unaccounted: 55 },
    dissolved: { total: 60, filled: 0 },
    now: { total: 96, filled: 0 },
  });
  expect(data.figures).toEqual([{ value: 2, isAtLeast: true, coverage: { level: 'PARTIAL' } }]);
  const found = data.representatives.nodes.map(
    ({ person, post }: { person: { name: string }; post: { area: { kind: string } } }) =>
      `${person.name} ${post.area.kind}`,
  );
  expect(found.toSorted()).toEqual([
    'Elen Example 2016 SENEDD_REGION',
    'Huw Example 2016 SENEDD_REGION',
    'Mali Example 2016 SENEDD_REGION',
    'Nia Example 2016 SENEDD_REGION',
    'Rhian Example 2016 SENEDD_CONSTITUENCY',
  ]);
});

test('lists of the Office for National Statistics name its regions, by the abbreviation of either name of the Senedd', async () => {
  const { prisma } = database;
  const rows = ['SENER23,W10000006,Mid and West Wales', 'NAWER18,W10000007,South Wales Central'];
  expect(await importText(prisma, `type,code,name\n${rows.join('\n')}\n`)).toMatchObject({
    rows: 2,
    errors: [],
  });
  const regions = await prisma.area.findMany({
    where: { kind: 'SENEDD_REGION' },
    include: { listings: true },
  });
  expect(regions).toHaveLength(5);
  const listed = regions.flatMap(({ slug, listings }) =>
    listings.map(({ series, year }) => [slug, series, year]),
  );
  expect(listed.toSorted()).toEqual([
    ['senedd-2011-mid-and-west-wales-region', 'SENER', 2023],
    ['senedd-2011-south-wales-central-region', 'NAWER', 2018],
  ]);
});
