import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const HEADER =
  'Election_Id,Candidate_Id,ONS_Constituency_Id,ONS_Region_Id,Constituency_Name,Region_Name,Country_Name,Constituency_Type,Nomination_Party_Name,Nomination_Party_Abbreviation,Primary_Party_Name,Primary_Party_Abbreviation,Primary_Party_MnisId,Primary_Party_ElectoralCommissionId,Adjunct_Party_Name,Adjunct_Party_Abbreviation,Adjunct_Party_MnisId,Adjunct_Party_ElectoralCommissionId,Is_Standing_As_Independent,Is_Standing_As_Speaker,Candidate_Given_Name,Candidate_Family_Name,Candidate_Gender,Sitting_Mp,Former_Mp,Member_MnisId,Is_Winning_Candidate,Vote_Count,Vote_Change,Vote_Share';

/** A fictional candidate in the columns of the Election Manager. */
function nomination(fields: Record<string, string | number> = {}): Record<string, string | number> {
  return {
    ...Object.fromEntries(HEADER.split(',').map((column) => [column, ''])),
    Election_Id: 19,
    ONS_Constituency_Id: 'E14001063',
    Constituency_Name: 'Aldershot',
    Nomination_Party_Name: 'Labour',
    Primary_Party_Name: 'Labour',
    Primary_Party_ElectoralCommissionId: 'PP53',
    Is_Standing_As_Independent: 'False',
    Is_Standing_As_Speaker: 'False',
    Candidate_Given_Name: 'Alex',
    Candidate_Family_Name: 'Example',
    Is_Winning_Candidate: 'False',
    Vote_Count: 100,
    Vote_Share: 0.1,
    ...fields,
  };
}

const GE2024 = { name: 'election-manager-2024.csv' };
const JOINT = { Nomination_Party_Name: 'Labour and Co-operative', Adjunct_Party_Name: 'Co-operative Party' };

describe('an export of the Election Manager, applied', () => {
  const database = testDatabase();
  const standingsOf = async (familyName: string) => {
    const rows = await database.prisma.candidacyStanding.findMany({
      where: { candidacy: { person: { familyName } } },
      include: { party: { include: { identifiers: true } } },
    });
    return rows.map(({ place, party }) => `${place} ${party.identifiers[0]?.value}`).toSorted();
  };

  it('keeps both parties of a joint label, with or without the adjunct’s id, and of any pair whose ids it has', async () => {
    const { prisma } = database;
    const text = csvOf([
      nomination({
        ...JOINT,
        Candidate_Family_Name: 'Both',
        Adjunct_Party_ElectoralCommissionId: 'PP119',
        Is_Winning_Candidate: 'True',
        Member_MnisId: 6001,
        Vote_Count: 900,
        Vote_Share: 0.7,
      }),
      nomination({
        ...JOINT,
        Candidate_Family_Name: 'Named',
        ONS_Constituency_Id: 'E14001064',
        Constituency_Name: 'Aldridge',
        Vote_Share: 1,
      }),
      nomination({
        Candidate_Family_Name: 'Labelled',
        Nomination_Party_Name: 'Labour and Co-operative Party',
        ONS_Constituency_Id: 'E14001065',
        Constituency_Name: 'Altrincham',
        Vote_Share: 1,
      }),
      nomination({
        Candidate_Family_Name: 'Pair',
        Nomination_Party_Name: 'Ulster Conservatives and Unionists',
        Primary_Party_ElectoralCommissionId: 'PP51',
        Adjunct_Party_ElectoralCommissionId: 'PP83',
      }),
      nomination({
        Candidate_Family_Name: 'Stranger',
        Nomination_Party_Name: 'House and Garden',
        Adjunct_Party_Name: 'Garden',
      }),
      nomination({
        Candidate_Family_Name: 'Alone',
        Nomination_Party_Name: 'Independent',
        Primary_Party_ElectoralCommissionId: '',
        Is_Standing_As_Independent: 'True',
      }),
    ]);
    expect(text.split('\n')[0]).toBe(HEADER);
    expect(await importText(prisma, text, GE2024)).toMatchObject({
      format: 'ELECTION_MANAGER_CSV',
      rows: 6,
      created: 6,
      errors: [],
      applied: true,
    });
    for (const name of ['Both', 'Named', 'Labelled'])
      expect(await standingsOf(name)).toEqual(['ADJUNCT PP119', 'PRINCIPAL PP53']);
    expect(await standingsOf('Pair')).toEqual(['ADJUNCT PP83', 'PRINCIPAL PP51']);
    expect(await standingsOf('Stranger')).toEqual([]);
    expect(await standingsOf('Alone')).toEqual([]);
    expect(await prisma.partyAlias.findMany()).toMatchObject([
      { value: 'House and Garden', isReviewed: false },
    ]);
    expect(await prisma.officeHolding.count()).toBe(1);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 0, updated: 0, unchanged: 6 });
  });

  it('marks who won a tie by lot', async () => {
    const { prisma } = database;
    const tied = {
      ONS_Constituency_Id: 'E14001066',
      Constituency_Name: 'Amber Valley',
      Vote_Count: 500,
      Vote_Share: 0.5,
    };
    const text = csvOf([
      nomination({
        ...tied,
        Candidate_Family_Name: 'Lucky',
        Member_MnisId: 6002,
        Is_Winning_Candidate: 'True',
      }),
      nomination({ ...tied, Candidate_Family_Name: 'Unlucky', Primary_Party_ElectoralCommissionId: 'PP52' }),
    ]);
    await importText(prisma, text, GE2024);
    expect(
      await prisma.candidacy.findMany({
        where: { ballot: { gssCode: 'E14001066' } },
        orderBy: { nameAsPrinted: 'asc' },
      }),
    ).toMatchObject([
      { isElected: true, isTiedVoteWinner: true },
      { isElected: false, isTiedVoteWinner: false },
    ]);
    expect(await prisma.proposal.count({ where: { kind: 'TIED_CONTEST' } })).toBe(0);
  });

  it('is refused for two elections in one file, and where no day is known', async () => {
    const { prisma } = database;
    const two = csvOf([nomination(), nomination({ Election_Id: 20, Candidate_Family_Name: 'Later' })]);
    expect(await importText(prisma, two, GE2024)).toMatchObject({
      applied: false,
      errors: [{ line: 3, column: 'Election_Id', code: 'VALUES_DISAGREE' }],
    });
    const of2010 = csvOf([nomination({ ONS_Constituency_Id: 'E14000530' })]);
    expect(await importText(prisma, of2010)).toMatchObject({ errors: [{ code: 'POLLING_DAY_UNKNOWN' }] });
    expect(await importText(prisma, of2010, GE2024)).toMatchObject({
      errors: [{ code: 'WRONG_BOUNDARIES', column: 'ONS_Constituency_Id' }],
    });
  });
});
