import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { standingsOn } from '../../../test/standings-on.ts';

describe('a candidates CSV, applied', () => {
  const database = testDatabase();

  it('makes elections, ballots, people and candidacies, linked to the council by its Democracy Club slug', async () => {
    const { prisma } = database;
    const council = await given(prisma).council('aldermere');
    const text = csvOf([
      candidate({
        gss: 'E05900001',
        post_id: 'gss:E05900001',
        organisation_name: 'Aldermere Council',
        party_description_text: 'Labour Party Candidate',
      }),
      candidate({
        person_id: 900002,
        person_name: 'Bo MCDONALD',
        party_id: 'ynmp-party:2',
        party_name: 'Independent',
        gss: 'E05900001',
        post_id: 'gss:E05900001',
        organisation_name: 'Aldermere Council',
      }),
    ]);
    expect(await importText(prisma, text, { dryRun: true })).toMatchObject({
      rows: 2,
      created: 2,
      applied: false,
    });
    expect(await prisma.election.count()).toBe(0);

    expect(await importText(prisma, text)).toMatchObject({
      format: 'DEMOCRACY_CLUB_CANDIDATES_CSV',
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      applied: true,
    });
    const election = await prisma.election.findUniqueOrThrow({
      where: { electionId: 'local.aldermere.2027-05-06' },
      include: { ballots: { include: { area: { include: { identifiers: true } } } } },
    });
    expect(election).toMatchObject({ organisationId: council.id, nameEn: 'Aldermere Council election' });
    expect(election.ballots[0]).toMatchObject({
      label: 'Mill',
      seatsContested: 1,
      gssCode: 'E05900001',
      area: { kind: 'WARD', nameEn: 'Mill', parentId: council.areaId },
    });
    const person = await prisma.person.findFirstOrThrow({
      where: { identifiers: { some: { scheme: 'democracy-club', value: '900002' } } },
      include: { candidacies: true },
    });
    expect(person).toMatchObject({ name: 'Bo McDonald', sortName: 'McDonald, Bo', state: 'PUBLISHED' });
    expect(person.candidacies[0]).toMatchObject({ nameAsPrinted: 'Bo MCDONALD', partyName: 'Independent' });
    expect(await standingsOn(prisma, 'local.aldermere.mill.2027-05-06')).toEqual({
      'Alex Example': ['PRINCIPAL PP53'],
      'Bo McDonald': [],
    });
  });

  it('is written down as a run with its rows, and as a change set', async () => {
    const { prisma } = database;
    const [run] = await prisma.importRun.findMany({
      include: { rows: true, changeSets: { include: { revisions: true } } },
    });
    expect(run).toMatchObject({
      format: 'DEMOCRACY_CLUB_CANDIDATES_CSV',
      state: 'APPLIED',
      rowCount: 2,
      createdCount: 2,
    });
    expect(run?.rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'CREATED'],
      [3, 'CREATED'],
    ]);
    expect(run?.changeSets[0]?.revisions.map(({ recordType }) => recordType)).toContain('Candidacy');
  });

  it('changes nothing the second time, and leaves no trace', async () => {
    const { prisma } = database;
    const text = csvOf([
      candidate({
        gss: 'E05900001',
        post_id: 'gss:E05900001',
        organisation_name: 'Aldermere Council',
        party_description_text: 'Labour Party Candidate',
      }),
      candidate({
        person_id: 900002,
        person_name: 'Bo MCDONALD',
        party_id: 'ynmp-party:2',
        party_name: 'Independent',
        gss: 'E05900001',
        post_id: 'gss:E05900001',
        organisation_name: 'Aldermere Council',
      }),
    ]);
    const before = await Promise.all([
      prisma.importRun.count(),
      prisma.changeSet.count(),
      prisma.cacheGeneration.findMany(),
      prisma.fieldSource.findMany(),
    ]);
    expect(await importText(prisma, text)).toMatchObject({
      created: 0,
      updated: 0,
      errors: [],
      unchanged: 2,
      applied: true,
    });
    expect(
      await Promise.all([
        prisma.importRun.count(),
        prisma.changeSet.count(),
        prisma.cacheGeneration.findMany(),
        prisma.fieldSource.findMany(),
      ]),
    ).toEqual(before);
  });

  it('takes a later export of the same election: votes, winners and a name put right', async () => {
    const { prisma } = database;
    const row = candidate({ person_name: 'Alexandra EXAMPLE', votes_cast: 312, elected: 't' });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ created: 0, updated: 1 });
    const candidacy = await prisma.candidacy.findFirstOrThrow({
      where: { votes: 312 },
      include: { person: true },
    });
    expect(candidacy).toMatchObject({
      isElected: true,
      description: 'Labour Party Candidate',
      person: { name: 'Alexandra Example', version: 2 },
    });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({
      created: 0,
      updated: 0,
      errors: [],
      unchanged: 1,
    });
  });

  it('proposes the office of a councillor, and does not make it: the seats of a ward are not in the file', async () => {
    const { prisma } = database;
    expect(await prisma.officeHolding.count()).toBe(0);
    expect(await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } })).toHaveLength(1);
  });

  it('is written down as several change sets where it changes much, with every change once and in its order', async () => {
    const { prisma } = database;
    const COUNT = 600;
    const rows = Array.from({ length: COUNT }, (_, index) =>
      candidate({
        person_id: 910_000 + index,
        ballot_paper_id: 'local.aldermere.weir.2027-05-06',
        post_label: 'Weir',
      }),
    );
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: COUNT, errors: [] });
    const run = await prisma.importRun.findFirstOrThrow({
      where: { createdCount: COUNT },
      include: {
        changeSets: {
          include: { revisions: { orderBy: { position: 'asc' } } },
          orderBy: { sequence: 'asc' },
        },
      },
    });
    const sizes = run.changeSets.map(({ revisions }) => revisions.length);
    expect(sizes).toEqual([1_000, expect.any(Number)]);
    expect(run.changeSets.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('part 1 of 2'),
      expect.stringContaining('part 2 of 2'),
    ]);
    const told = run.changeSets.flatMap(({ revisions }) => revisions);
    const changesOf = (type: string) => told.filter(({ recordType }) => recordType === type);
    expect(new Set(changesOf('Person').map(({ recordId }) => recordId)).size).toBe(COUNT);
    expect(new Set(changesOf('Candidacy').map(({ recordId }) => recordId)).size).toBe(COUNT);
    expect(new Set(told.map(({ recordId }) => recordId)).size).toBe(told.length);
    expect(told.at(-1)?.recordType).toBe('Candidacy');
  });
});
