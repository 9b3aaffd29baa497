import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { contest, csvOf, importText, result } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const GE2019 = { name: 'ge2019.csv' };
const ALDERSHOT = { 'ONS ID': 'E14000530' };

type Fields = Record<string, string | number>;

/** A candidacy in the columns of the by-elections file. */
function byElection(fields: Fields = {}): Fields {
  const { 'ONS ID': _, 'DC Person ID': person = '', ...rest } = result();
  return {
    'Election date': '06/05/2021',
    'ONS ID2': 'E14000530',
    ...rest,
    'Democracy Club person ID': person,
    ...fields,
  };
}

const winner = {
  'Candidate first name': 'Ffion',
  'Candidate surname': 'Follower',
  Votes: 700,
  'Member MNIS ID': 5101,
};
const byElections = `\uFEFF${csvOf([
  byElection({
    ...winner,
    'Electoral Commission adjunct party ID': 'PP119',
    'Party name': 'Labour and Co-operative',
  }),
  byElection({
    // A part of a name may be a number, as that of a candidate of 2023 was.
    'Candidate first name': '77',
    'Candidate surname': 'Runnerup',
    'Electoral Commission party ID': 'PP52',
    'Party name': 'Conservative',
  }),
])}`;
const general = contest({ 'Member MNIS ID': 5100 }, {}, ALDERSHOT);

describe('by-elections, applied', () => {
  const [first, second] = [testDatabase(), testDatabase()];

  it('are read with byte order mark and days as DD/MM/YYYY', async () => {
    const { prisma } = first;
    expect(await importText(prisma, byElections)).toMatchObject({
      format: 'PSEPHOLOGY_BY_ELECTIONS_CSV',
      rows: 2,
      created: 2,
      applied: true,
    });
    expect(await prisma.ballot.findMany({ include: { election: true } })).toMatchObject([
      { isByElection: true, gssCode: 'E14000530', election: { electionId: 'parl.2021-05-06' } },
    ]);
    expect(await prisma.officeHolding.findMany()).toMatchObject([
      {
        startReason: 'BY_ELECTION',
        from: new Date('2021-05-06'),
        to: new Date('2024-05-30'),
        endReason: 'DISSOLUTION',
      },
    ]);
    expect(await importText(prisma, byElections)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('end the time of the MP they replace, whichever file comes first, and ask an editor for the day', async () => {
    await importText(first.prisma, general, GE2019);
    await importText(second.prisma, general, GE2019);
    await importText(second.prisma, byElections);
    for (const { prisma } of [first, second]) {
      const holdings = await prisma.officeHolding.findMany({ orderBy: { from: 'asc' } });
      expect(holdings).toMatchObject([
        { from: new Date('2019-12-12'), to: new Date('2021-05-06'), endReason: null },
        { from: new Date('2021-05-06'), to: new Date('2024-05-30') },
      ]);
      expect(await prisma.proposal.findMany()).toMatchObject([{ kind: 'OFFICE_HOLDING' }]);
      expect(await importText(prisma, general, GE2019)).toMatchObject({ created: 0, updated: 0 });
      expect(await importText(prisma, byElections)).toMatchObject({ created: 0, updated: 0 });
    }
    expect(await digestRecord(second.prisma)).toEqual(await digestRecord(first.prisma));
  });

  it('may use the column names of the general elections, and may be two of one seat in one parliament', async () => {
    const { prisma } = first;
    const again = byElection({
      ...winner,
      'Election date': '2023-07-20',
      'Candidate surname': 'Third',
      'Member MNIS ID': 5102,
      Share: 1,
    });
    const { 'ONS ID2': gss = '', 'Democracy Club person ID': person = '', ...rest } = again;
    const text = csvOf([{ ...rest, 'ONS ID': gss, 'DC Person ID': person }]);
    expect(await importText(prisma, text)).toMatchObject({ created: 1, errors: [] });
    const holdings = await prisma.officeHolding.findMany({ orderBy: { from: 'asc' } });
    expect(holdings.map(({ to }) => to?.toISOString().slice(0, 10))).toEqual([
      '2021-05-06',
      '2023-07-20',
      '2024-05-30',
    ]);
  });

  it('are refused for a day that is none, and for a constituency that was not there', async () => {
    const { prisma } = second;
    const outcome = await importText(
      prisma,
      csvOf([byElection({ 'Election date': '31/02/2021' }), byElection({ 'ONS ID2': 'E14001063' })]),
    );
    expect(outcome).toMatchObject({
      applied: false,
      errors: [
        { line: 2, column: 'Election date', code: 'NOT_A_DAY' },
        { line: 3, column: 'ONS ID2', code: 'WRONG_BOUNDARIES' },
      ],
    });
  });
});
