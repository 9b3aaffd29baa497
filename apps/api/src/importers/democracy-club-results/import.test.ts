import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

/** A fictional result in the columns of the export of 2018. */
const result = (fields: Record<string, string | number> = {}) => ({
  election_id: 'local.aldermere.2018-05-03',
  ballot_paper_id: 'local.aldermere.mill-quay.2018-05-03',
  person_id: 910001,
  party_id: 'PP53',
  party_name: 'Labour Party',
  person_name: 'Alex Example',
  ballots_cast: 500,
  is_winner: 'False',
  spoilt_ballots: 6,
  turnout: 36,
  source: 'Electorate: 9067\nfrom the council, "declared"',
  ...fields,
});
const JUNK = 'False\n';
const joint = {
  party_id: '',
  party_name: 'Labour and Co-operative Party',
  person_id: 910002,
  person_name: 'Jo Both',
};

/** The same contest in the candidates CSV. */
const named = csvOf([
  candidate({
    person_id: 910001,
    person_name: 'Alex Example',
    election_id: 'local.aldermere.2018-05-03',
    ballot_paper_id: 'local.aldermere.mill-quay.2018-05-03',
    election_date: '2018-05-03',
    post_label: 'Mill & Quay',
  }),
]);

describe('results of 2018, applied', () => {
  const [first, second] = [testDatabase(), testDatabase()];
  const text = JUNK + csvOf([result(), result({ ...joint, is_winner: 'True' })]);

  it('are read after the junk line, with values over several lines and a blank party id for a joint label', async () => {
    const { prisma } = first;
    expect(await importText(prisma, text)).toMatchObject({
      format: 'DEMOCRACY_CLUB_RESULTS_CSV',
      rows: 2,
      created: 2,
      applied: true,
    });
    expect(await prisma.ballot.findMany()).toMatchObject([
      {
        label: 'Mill Quay',
        spoiltBallots: 6,
        turnoutReported: null,
        resultsSource: expect.stringContaining('9067\nfrom'),
      },
    ]);
    const both = await prisma.candidacy.findFirstOrThrow({
      where: { nameAsPrinted: 'Jo Both' },
      include: { standings: { orderBy: { place: 'asc' } } },
    });
    expect(both).toMatchObject({ isElected: true, partyName: 'Labour and Co-operative Party' });
    expect(both.standings.map(({ place }) => place)).toEqual(['PRINCIPAL', 'ADJUNCT']);
    // How many seats the ward has the file does not say: the office is proposed.
    expect(await prisma.officeHolding.count()).toBe(0);
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING' } })).toBe(1);
    expect(
      await importText(prisma, csvOf([result(), result({ ...joint, is_winner: 'True' })])),
    ).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
  });

  it('take who won from the file, also where a lot decided between as many votes', async () => {
    const { prisma } = first;
    const tied = { ballot_paper_id: 'local.aldermere.fen.2018-05-03' };
    await importText(
      prisma,
      JUNK +
        csvOf([
          result({ ...tied, is_winner: 'True', person_id: 910003 }),
          result({ ...tied, person_id: 910004 }),
        ]),
    );
    const candidacies = await prisma.candidacy.findMany({
      where: { ballot: { ballotId: tied.ballot_paper_id } },
      include: { person: { include: { identifiers: true } } },
    });
    expect(
      candidacies.map(({ isElected, person }) => [person.identifiers[0]?.value, isElected]).toSorted(),
    ).toEqual([
      ['910003', true],
      ['910004', false],
    ]);
  });

  it('call a ballot by the words of its id only until a file names it, whichever comes first', async () => {
    const codes = 'ballot_id,gss_code\nlocal.aldermere.mill-quay.2018-05-03,E05900044\n';
    for (const [{ prisma }, texts] of [
      [first, [named, codes]],
      [second, [codes, named, text]],
    ] as const)
      for (const each of texts)
        expect(await importText(prisma, each)).toMatchObject({ errors: [], applied: true });
    for (const { prisma } of [first, second]) {
      expect(
        await prisma.ballot.findUniqueOrThrow({
          where: { ballotId: 'local.aldermere.mill-quay.2018-05-03' },
        }),
      ).toMatchObject({ label: 'Mill & Quay', gssCode: 'E05900044' });
      expect(await importText(prisma, named)).toMatchObject({ created: 0, updated: 0 });
      expect(await importText(prisma, codes)).toMatchObject({ created: 0, updated: 0 });
      expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0 });
    }
    const ballots = async ({ prisma }: typeof first) =>
      (await digestRecord(prisma)).ballots.filter(({ ballotId }) => ballotId?.includes('mill-quay'));
    expect(await ballots(second)).toEqual(await ballots(first));
  });

  it('are refused with the line of the file, counted over values of several lines', async () => {
    const { prisma } = second;
    const bad = JUNK + csvOf([result(), result({ ...joint, ballots_cast: '1,200' })]);
    expect(await importText(prisma, bad)).toMatchObject({
      applied: false,
      errors: [{ line: 5, column: 'ballots_cast', code: 'NOT_A_NUMBER' }],
    });
    const twice = JUNK + csvOf([result()]).replace('turnout', 'source');
    expect(await importText(prisma, twice)).toMatchObject({
      errors: [{ code: 'HEADER_COLUMN_TWICE', line: 2 }],
    });
  });
});

describe('GSS codes of ballots', () => {
  const database = testDatabase();

  it('may be the words of a division that has none; anything else that is no code is refused', async () => {
    const { prisma } = database;
    const text = (code: string) => `ballot_id,gss_code\nlocal.aldermere.mill.by.2018-05-03,${code}\n`;
    expect(await importText(prisma, text('mill'))).toMatchObject({
      format: 'DEMOCRACY_CLUB_BALLOT_CODES_CSV',
      created: 1,
    });
    expect(await prisma.ballot.findMany()).toMatchObject([{ gssCode: null, isByElection: true }]);
    expect(await importText(prisma, text('E0590004'))).toMatchObject({
      errors: [{ line: 2, column: 'gss_code', code: 'NOT_A_GSS_CODE' }],
    });
    expect(await importText(prisma, text('E05900044') + text('E05900045').split('\n')[1])).toMatchObject({
      errors: [{ line: 3, code: 'ROW_TWICE' }],
    });
    expect(await importText(prisma, text('E05900044'))).toMatchObject({ created: 0, updated: 1 });
    expect(await prisma.ballot.findMany()).toMatchObject([{ gssCode: 'E05900044' }]);
  });
});
