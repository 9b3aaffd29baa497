import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText, result } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const GE2024 = { name: 'ge2024-candidacies.csv' };
const GE2019 = { name: 'ge2019.csv' };

/** Democracy Club's row for the same contest of 2024. */
const democracyClub = (fields: Record<string, string | number>) =>
  candidate({
    election_id: 'parl.2024-07-04',
    ballot_paper_id: 'parl.aldershot.2024-07-04',
    election_date: '2024-07-04',
    post_label: 'Aldershot',
    gss: 'E14001063',
    organisation_name: 'House of Commons',
    ...fields,
  });

/** Two candidates of one constituency: the first wins. */
const contest = (winner: Record<string, string | number>, loser: Record<string, string | number>, both: Record<string, string | number> = {}) =>
  csvOf([
    result({ 'Candidate first name': 'Wyn', 'Candidate surname': 'Winner', Votes: 900, ...both, ...winner }),
    result({ 'Candidate first name': 'Lou', 'Candidate surname': 'Loser', 'Electoral Commission party ID': 'PP52', 'Party name': 'Conservative', Votes: 100, ...both, ...loser }),
  ]);

/** Without the header and without the last column, as files of before 2024 are. */
const headerless = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/,[^,]*$/, ''))
    .join('\n');

const E2010 = { 'ONS ID': 'E14000530' };

describe('results of a general election, applied', () => {
  const database = testDatabase();

  it('make the constituency, the post and the winner’s office, from polling day on', async () => {
    const { prisma } = database;
    const text = contest({ 'Electoral Commission adjunct party ID': 'PP119', 'Party name': 'Labour and Co-operative', 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 });
    expect(await importText(prisma, text, GE2024)).toMatchObject({ format: 'PSEPHOLOGY_CANDIDACIES_CSV', rows: 2, created: 2, applied: true });
    const holding = await prisma.officeHolding.findFirstOrThrow({
      include: { person: { include: { identifiers: true } }, post: { include: { area: true, organisation: true } }, candidacy: { include: { standings: true } } },
    });
    expect(holding).toMatchObject({
      from: new Date('2024-07-04'),
      to: null,
      person: { name: 'Wyn Winner' },
      post: { role: 'MP', area: { kind: 'WESTMINSTER_CONSTITUENCY', nameEn: 'Aldershot', slug: 'westminster-2024-aldershot' }, organisation: { slug: 'house-of-commons' } },
      candidacy: { isElected: true, votes: 900, voteShare: 0.5, partyName: 'Labour and Co-operative' },
    });
    expect(holding.candidacy?.standings.map(({ place }) => place).toSorted()).toEqual(['ADJUNCT', 'PRINCIPAL']);
    expect(holding.person.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).toSorted()).toEqual(['democracy-club 71', 'mnis 5001']);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are the same without a header, with a byte order mark and Windows line ends', async () => {
    const { prisma } = database;
    const text = contest({ 'Electoral Commission adjunct party ID': 'PP119', 'Party name': 'Labour and Co-operative', 'Member MNIS ID': 5001 }, {});
    const outcome = await importText(prisma, `\uFEFF${headerless(text).replaceAll('\n', '\r\n')}`, GE2024);
    // The loser's row has no id now: name and party in this contest say who it is.
    expect(outcome).toMatchObject({ rows: 2, created: 0, updated: 1, unchanged: 1 });
    expect(await prisma.person.count()).toBe(2);
    expect(await importText(prisma, `\uFEFF${headerless(text)}`, GE2024)).toMatchObject({ updated: 0, unchanged: 2 });
  });

  it('are told from a wrong day by the boundaries', async () => {
    const { prisma } = database;
    const outcome = await importText(prisma, contest({}, {}), { name: 'ge2019.csv' });
    expect(outcome).toMatchObject({ applied: false, errors: [{ code: 'WRONG_BOUNDARIES', line: 2, column: 'ONS ID' }] });
    expect(await importText(prisma, contest({}, {}, E2010), { name: 'results.csv' })).toMatchObject({ errors: [{ code: 'POLLING_DAY_UNKNOWN' }] });
  });

  it('of an earlier parliament end at its dissolution and leave the present one alone', async () => {
    const { prisma } = database;
    const text = contest({ 'Member MNIS ID': 5001 }, { 'Member MNIS ID': 4002 }, E2010);
    expect(await importText(prisma, text, { ...GE2019, election: 'parl.2017-06-08' })).toMatchObject({ created: 2 });
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 2 });
    const holdings = await prisma.officeHolding.findMany({ where: { person: { name: 'Wyn Winner' } }, orderBy: { from: 'asc' }, include: { post: { include: { area: true } } } });
    expect(holdings.map(({ from, to, post }) => [from.toISOString().slice(0, 10), to?.toISOString().slice(0, 10) ?? null, post.area?.slug])).toEqual([
      ['2017-06-08', '2019-11-06', 'westminster-2010-aldershot'],
      ['2019-12-12', '2024-05-30', 'westminster-2010-aldershot'],
      ['2024-07-04', null, 'westminster-2024-aldershot'],
    ]);
  });

  it('propose the office of a winner whom only their name in the contest identifies', async () => {
    const { prisma } = database;
    const text = contest({ 'Candidate surname': 'Nameonly' }, { 'Candidate surname': 'Alsoonly' }, { 'ONS ID': 'E14000531', 'Constituency name': 'Aldridge-Brownhills' });
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 2 });
    expect(await prisma.officeHolding.count({ where: { person: { familyName: 'Nameonly' } } })).toBe(0);
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING' } })).toBe(1);
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('never match on a name alone: the same name elsewhere is another person', async () => {
    const { prisma } = database;
    const text = contest({ 'Candidate surname': 'Nameonly' }, {}, { 'ONS ID': 'E14000532', 'Constituency name': 'Altrincham and Sale West' });
    await importText(prisma, text, GE2019);
    expect(await prisma.person.count({ where: { familyName: 'Nameonly' } })).toBe(2);
  });

  it('name no winner where the most votes stand twice: a lot decided', async () => {
    const { prisma } = database;
    const text = contest({ Votes: 500, 'Member MNIS ID': 4101 }, { Votes: 500, 'Member MNIS ID': 4102 }, { 'ONS ID': 'E14000533', 'Constituency name': 'Amber Valley' });
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 2, errors: [] });
    const candidacies = await prisma.candidacy.findMany({ where: { ballot: { gssCode: 'E14000533' } }, include: { holding: true } });
    expect(candidacies.map(({ isElected, holding }) => [isElected, holding])).toEqual([[null, null], [null, null]]);
    expect(await prisma.proposal.findMany({ where: { kind: 'TIED_CONTEST' } })).toHaveLength(1);
  });

  it('take any joint pair, because the file names the adjunct party itself', async () => {
    const { prisma } = database;
    const text = contest({ 'Electoral Commission party ID': 'PP51', 'Electoral Commission adjunct party ID': 'PP83', 'Party name': 'Ulster Conservatives and Unionists', 'Member MNIS ID': 4201 }, {}, { 'ONS ID': 'N06000001', 'Constituency name': 'Belfast East' });
    await importText(prisma, text, { name: 'ge2010.csv' });
    const standings = await prisma.candidacyStanding.findMany({ where: { candidacy: { partyName: 'Ulster Conservatives and Unionists' } }, include: { party: { include: { identifiers: true } } } });
    expect(standings.map(({ place, party }) => `${place} ${party.identifiers[0]?.value}`).toSorted()).toEqual(['ADJUNCT PP83', 'PRINCIPAL PP51']);
  });

  it('are refused for a candidate twice, and for two names of one constituency', async () => {
    const { prisma } = database;
    const twice = csvOf([result(), result({ Votes: 7 })]);
    expect(await importText(prisma, twice, GE2024)).toMatchObject({ errors: [{ code: 'ROW_TWICE', line: 3 }] });
    expect(await importText(prisma, contest({}, { 'Constituency name': 'Elsewhere' }), GE2024)).toMatchObject({ errors: [{ code: 'VALUES_DISAGREE', line: 3, column: 'Constituency name' }] });
    expect(await importText(prisma, csvOf([result({ Votes: '' })]), GE2024)).toMatchObject({ errors: [{ code: 'VALUE_MISSING', column: 'Votes' }] });
  });
});

describe('an MP who is in the record already', () => {
  const database = testDatabase();

  it('is linked by MNIS id to the candidacy that won the seat, without a second holding', async () => {
    const { prisma } = database;
    const text = contest({ 'Member MNIS ID': 5001 }, { 'DC Person ID': 72 });
    await importText(prisma, text, GE2024);
    await prisma.officeHolding.updateMany({ data: { candidacyId: null } });
    await prisma.candidacy.deleteMany({});
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 2 });
    expect(await prisma.officeHolding.findMany({ include: { candidacy: true } })).toMatchObject([{ version: 2, candidacy: { isElected: true } }]);
  });

  it('stands against a winner who is somebody else: an editor is asked (R10)', async () => {
    const { prisma } = database;
    await prisma.officeHolding.updateMany({ data: { candidacyId: null } });
    await prisma.candidacy.deleteMany({});
    const text = contest({ 'Member MNIS ID': 5009, 'Candidate surname': 'Newcomer' }, {});
    await importText(prisma, text, GE2024);
    expect(await prisma.officeHolding.count()).toBe(1);
    expect(await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } })).toHaveLength(1);
  });
});

describe('Parliament’s results and Democracy Club’s candidates of one election', () => {
  const [first, second] = [testDatabase(), testDatabase()];
  const results = contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 });
  const candidates = csvOf([
    democracyClub({ person_id: 71, person_name: 'Wyn Peter WINNER', elected: 't', votes_cast: 901 }),
    democracyClub({ person_id: 72, person_name: 'Lou LOSER', party_id: 'PP52', party_name: 'Conservative and Unionist Party', elected: 'f', votes_cast: 100 }),
  ]);

  it('meet on one ballot and in one person whichever comes first, Parliament’s values holding', async () => {
    await importText(first.prisma, results, GE2024);
    await importText(first.prisma, candidates);
    await importText(second.prisma, candidates);
    await importText(second.prisma, results, GE2024);
    const [one, other] = [await digestRecord(first.prisma), await digestRecord(second.prisma)];
    expect(one.ballots).toMatchObject([{ ballotId: 'parl.aldershot.2024-07-04', gssCode: 'E14001063', publishers: ['Democracy Club', 'UK Parliament'] }]);
    expect(one.people.map(({ name }) => name)).toEqual(['Lou Loser', 'Wyn Winner'].toSorted());
    expect(one.candidacies.map(({ votes }) => votes).toSorted()).toEqual([100, 900]);
    expect(one.holdings).toHaveLength(1);
    expect(other).toEqual(one);
  });

  it('make the same proposals for what the lower source says otherwise', async () => {
    const proposalsOf = async ({ prisma }: typeof first) =>
      (await prisma.proposal.findMany({ select: { kind: true, patch: true } })).map((proposal) => JSON.stringify(proposal)).toSorted();
    expect(await proposalsOf(first)).toHaveLength(2);
    expect(await proposalsOf(second)).toEqual(await proposalsOf(first));
  });

  it('change nothing when both come again, in either order', async () => {
    for (const { prisma } of [first, second]) {
      expect(await importText(prisma, candidates)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(await importText(prisma, results, GE2024)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      const runs = await prisma.importRun.count();
      await importText(prisma, candidates);
      expect(await prisma.importRun.count()).toBe(runs);
    }
  });
});

describe('one person in files with different ids', () => {
  const [first, second, third] = [testDatabase(), testDatabase(), testDatabase()];
  const of2019 = contest({ 'Member MNIS ID': 5001, 'Candidate first name': 'Wynford' }, {}, E2010);
  const of2024 = contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 });
  const of2027 = csvOf([candidate({ person_id: 71, person_name: 'Wyn WINNER' })]);

  it('becomes one entry when a file names both, whatever the order of the three', async () => {
    for (const [{ prisma }, files] of [
      [first, [[of2024, GE2024], [of2027, {}], [of2019, GE2019]]],
      [second, [[of2019, GE2019], [of2027, {}], [of2024, GE2024]]],
      [third, [[of2027, {}], [of2019, GE2019], [of2024, GE2024]]],
    ] as const) {
      for (const [text, wishes] of files) expect(await importText(prisma, text, wishes)).toMatchObject({ errors: [], applied: true });
    }
    const one = await digestRecord(first.prisma);
    expect(one.people.find(({ key }) => key.includes('mnis:5001'))).toMatchObject({ name: 'Wyn Winner', key: 'democracy-club:71 mnis:5001' });
    expect(one.holdings).toHaveLength(2);
    expect(await digestRecord(second.prisma)).toEqual(one);
    expect(await digestRecord(third.prisma)).toEqual(one);
  });

  it('leaves a redirect, and changes nothing the second time', async () => {
    const { prisma } = second;
    const merged = await prisma.person.findFirstOrThrow({ where: { mergedIntoId: { not: null } }, include: { mergedInto: { include: { candidacies: true } } } });
    expect(merged.mergedInto?.candidacies).toHaveLength(3);
    for (const [text, wishes] of [[of2019, GE2019], [of2027, {}], [of2024, GE2024]] as const) {
      expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
    }
  });

  it('is not merged where the ids contradict each other: an editor decides', async () => {
    const { prisma } = first;
    const contradiction = csvOf([candidate({ person_id: 72, mnis_id: 5001, person_name: 'Lou LOSER', ballot_paper_id: 'local.aldermere.quay.2027-05-06', post_label: 'Quay' })]);
    expect(await importText(prisma, contradiction)).toMatchObject({ created: 1 });
    expect(await prisma.proposal.findMany({ where: { kind: { in: ['PERSON_MERGE', 'PERSON_IDENTIFIER'] } } })).not.toEqual([]);
    expect(await prisma.person.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
  });
});
