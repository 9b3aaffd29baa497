import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { contest, csvOf, importText, result } from '../../../test/import-csv.ts';

const GE2024 = { name: 'ge2024-candidacies.csv' };
const GE2019 = { name: 'ge2019.csv' };
const E2010 = { 'ONS ID': 'E14000530' };

/** Without the header and without the last column, as files of before 2024 are. */
const headerless = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/,[^,]*$/, ''))
    .join('\n');

describe('results of a general election, applied', () => {
  const database = testDatabase();

  it('make the constituency, the post and the winner’s office, from polling day on', async () => {
    const { prisma } = database;
    const text = contest(
      {
        'Electoral Commission adjunct party ID': 'PP119',
        'Party name': 'Labour and Co-operative',
        'Member MNIS ID': 5001,
        'DC Person ID': 71,
      },
      { 'DC Person ID': 72 },
    );
    expect(await importText(prisma, text, GE2024)).toMatchObject({
      format: 'PSEPHOLOGY_CANDIDACIES_CSV',
      rows: 2,
      created: 2,
      applied: true,
    });
    const holding = await prisma.officeHolding.findFirstOrThrow({
      include: {
        person: { include: { identifiers: true } },
        post: { include: { area: true, organisation: true } },
        candidacy: { include: { standings: true } },
      },
    });
    expect(holding).toMatchObject({
      from: new Date('2024-07-04'),
      to: null,
      person: { name: 'Wyn Winner' },
      post: {
        role: 'MP',
        area: { kind: 'WESTMINSTER_CONSTITUENCY', nameEn: 'Aldershot', slug: 'westminster-2024-aldershot' },
        organisation: { slug: 'house-of-commons' },
      },
      candidacy: { isElected: true, votes: 900, voteShare: 0.5, partyName: 'Labour and Co-operative' },
    });
    expect(holding.candidacy?.standings.map(({ place }) => place).toSorted()).toEqual([
      'ADJUNCT',
      'PRINCIPAL',
    ]);
    expect(holding.person.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).toSorted()).toEqual([
      'democracy-club 71',
      'mnis 5001',
    ]);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are the same without a header, with a byte order mark and Windows line ends', async () => {
    const { prisma } = database;
    const text = contest(
      {
        'Electoral Commission adjunct party ID': 'PP119',
        'Party name': 'Labour and Co-operative',
        'Member MNIS ID': 5001,
      },
      {},
    );
    const outcome = await importText(prisma, `\uFEFF${headerless(text).replaceAll('\n', '\r\n')}`, GE2024);
    // The loser's row has no id now: name and party in this contest say who it is.
    expect(outcome).toMatchObject({ rows: 2, created: 0, updated: 1, unchanged: 1 });
    expect(await prisma.person.count()).toBe(2);
    expect(await importText(prisma, `\uFEFF${headerless(text)}`, GE2024)).toMatchObject({
      updated: 0,
      unchanged: 2,
    });
  });

  it('are told from a wrong day by the boundaries', async () => {
    const { prisma } = database;
    const outcome = await importText(prisma, contest({}, {}), { name: 'ge2019.csv' });
    expect(outcome).toMatchObject({
      applied: false,
      errors: [{ code: 'WRONG_BOUNDARIES', line: 2, column: 'ONS ID' }],
    });
    expect(await importText(prisma, contest({}, {}, E2010), { name: 'results.csv' })).toMatchObject({
      errors: [{ code: 'POLLING_DAY_UNKNOWN' }],
    });
  });

  it('of an earlier parliament end at its dissolution and leave the present one alone', async () => {
    const { prisma } = database;
    const text = contest({ 'Member MNIS ID': 5001 }, { 'Member MNIS ID': 4002 }, E2010);
    expect(await importText(prisma, text, { ...GE2019, election: 'parl.2017-06-08' })).toMatchObject({
      created: 2,
    });
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 2 });
    const holdings = await prisma.officeHolding.findMany({
      where: { person: { name: 'Wyn Winner' } },
      orderBy: { from: 'asc' },
      include: { post: { include: { area: true } } },
    });
    expect(
      holdings.map(({ from, to, post }) => [
        from.toISOString().slice(0, 10),
        to?.toISOString().slice(0, 10) ?? null,
        post.area?.slug,
      ]),
    ).toEqual([
      ['2017-06-08', '2019-11-06', 'westminster-2010-aldershot'],
      ['2019-12-12', '2024-05-30', 'westminster-2010-aldershot'],
      ['2024-07-04', null, 'westminster-2024-aldershot'],
    ]);
  });

  it('propose the office of a winner whom only their name in the contest identifies', async () => {
    const { prisma } = database;
    const text = contest(
      { 'Candidate surname': 'Nameonly' },
      { 'Candidate surname': 'Alsoonly' },
      { 'ONS ID': 'E14000531', 'Constituency name': 'Aldridge-Brownhills' },
    );
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 2 });
    expect(await prisma.officeHolding.count({ where: { person: { familyName: 'Nameonly' } } })).toBe(0);
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING' } })).toBe(1);
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('never match on a name alone: the same name elsewhere is another person', async () => {
    const { prisma } = database;
    const text = contest(
      { 'Candidate surname': 'Nameonly' },
      {},
      { 'ONS ID': 'E14000532', 'Constituency name': 'Altrincham and Sale West' },
    );
    await importText(prisma, text, GE2019);
    expect(await prisma.person.count({ where: { familyName: 'Nameonly' } })).toBe(2);
  });

  it('take a first name without letters, for there is a candidate called 77 Joseph', async () => {
    const { prisma } = database;
    const text = contest(
      { 'Candidate surname': 'Numbered' },
      { 'Candidate first name': '88', 'Candidate surname': 'Figures' },
    );
    expect(await importText(prisma, text, { ...GE2024, dryRun: true })).toMatchObject({
      rows: 2,
      errors: [],
    });
    const none = contest({ 'Candidate surname': '88' });
    expect(await importText(prisma, none, { ...GE2024, dryRun: true })).toMatchObject({
      errors: [{ column: 'Candidate surname', code: 'NOT_A_NAME' }],
    });
  });

  it('name no winner where the most votes stand twice: a lot decided', async () => {
    const { prisma } = database;
    const text = contest(
      { Votes: 500, 'Member MNIS ID': 4101 },
      { Votes: 500, 'Member MNIS ID': 4102 },
      { 'ONS ID': 'E14000533', 'Constituency name': 'Amber Valley' },
    );
    expect(await importText(prisma, text, GE2019)).toMatchObject({ created: 2, errors: [] });
    const candidacies = await prisma.candidacy.findMany({
      where: { ballot: { gssCode: 'E14000533' } },
      include: { holdings: true },
    });
    expect(candidacies.map(({ isElected, holdings }) => [isElected, holdings])).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(await prisma.proposal.findMany({ where: { kind: 'TIED_CONTEST' } })).toHaveLength(1);
  });

  it('take any joint pair, because the file names the adjunct party itself', async () => {
    const { prisma } = database;
    const text = contest(
      {
        'Electoral Commission party ID': 'PP51',
        'Electoral Commission adjunct party ID': 'PP83',
        'Party name': 'Ulster Conservatives and Unionists',
        'Member MNIS ID': 4201,
      },
      {},
      { 'ONS ID': 'N06000001', 'Constituency name': 'Belfast East' },
    );
    await importText(prisma, text, { name: 'ge2010.csv' });
    const standings = await prisma.candidacyStanding.findMany({
      where: { candidacy: { partyName: 'Ulster Conservatives and Unionists' } },
      include: { party: { include: { identifiers: true } } },
    });
    expect(standings.map(({ place, party }) => `${place} ${party.identifiers[0]?.value}`).toSorted()).toEqual(
      ['ADJUNCT PP83', 'PRINCIPAL PP51'],
    );
  });

  it('are refused for a candidate twice, and for two names of one constituency', async () => {
    const { prisma } = database;
    const twice = csvOf([result(), result({ Votes: 7 })]);
    expect(await importText(prisma, twice, GE2024)).toMatchObject({
      errors: [{ code: 'ROW_TWICE', line: 3 }],
    });
    expect(await importText(prisma, contest({}, { 'Constituency name': 'Elsewhere' }), GE2024)).toMatchObject(
      { errors: [{ code: 'VALUES_DISAGREE', line: 3, column: 'Constituency name' }] },
    );
    expect(await importText(prisma, csvOf([result({ Votes: '' })]), GE2024)).toMatchObject({
      errors: [{ code: 'VALUE_MISSING', column: 'Votes' }],
    });
  });

  it('keep both parties of a label that names both where the id of the second is blank', async () => {
    const { prisma } = database;
    const place = { 'ONS ID': 'E14001064', 'Constituency name': 'Aldridge-Brownhills' };
    const label = { 'Party name': 'Labour and Co-operative', 'Electoral Commission adjunct party ID': '' };
    const text = contest({ ...label, 'Member MNIS ID': 5002 }, {}, place);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ errors: [] });
    const holding = await prisma.officeHolding.findFirstOrThrow({
      where: { person: { identifiers: { some: { value: '5002' } } } },
      include: { candidacy: { include: { standings: true } } },
    });
    expect(holding.candidacy?.standings).toHaveLength(2);
  });
});
