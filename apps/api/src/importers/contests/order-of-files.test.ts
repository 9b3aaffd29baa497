import { describe, expect, it } from 'vitest';
import { councillorsCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const GE2024 = { name: 'ge2024-candidacies.csv' };
const GE2019 = { name: 'ge2019.csv' };
const E2010 = { 'ONS ID': 'E14000530' };

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

describe('Parliament’s results and Democracy Club’s candidates of one election', () => {
  const [first, second, third] = [testDatabase(), testDatabase(), testDatabase()];
  const results = contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 });
  const candidates = csvOf([
    democracyClub({ person_id: 71, person_name: 'Wyn Peter WINNER', elected: 't', votes_cast: 901 }),
    democracyClub({
      person_id: 72,
      person_name: 'Lou LOSER',
      party_id: 'PP52',
      party_name: 'Conservative and Unionist Party',
      elected: 'f',
      votes_cast: 100,
    }),
  ]);

  it('meet on one ballot and in one person whichever comes first, Parliament’s values holding', async () => {
    await importText(first.prisma, results, GE2024);
    await importText(first.prisma, candidates);
    await importText(second.prisma, candidates);
    await importText(second.prisma, results, GE2024);
    const [one, other] = [await digestRecord(first.prisma), await digestRecord(second.prisma)];
    expect(one.ballots).toMatchObject([
      {
        ballotId: 'parl.aldershot.2024-07-04',
        gssCode: 'E14001063',
        publishers: ['Democracy Club', 'UK Parliament'],
      },
    ]);
    expect(one.people.map(({ name }) => name).toSorted()).toEqual(['Lou Loser', 'Wyn Winner']);
    expect(one.candidacies.map(({ votes }) => votes).toSorted()).toEqual([100, 900]);
    expect(one.holdings).toHaveLength(1);
    expect(other).toEqual(one);
  });

  it('make the same proposals for what the lower source says otherwise', async () => {
    const proposalsOf = async ({ prisma }: typeof first) =>
      (await prisma.proposal.findMany({ select: { kind: true, patch: true } }))
        .map((proposal) => JSON.stringify(proposal))
        .toSorted();
    expect(await proposalsOf(first)).toEqual([
      expect.stringContaining('"votes":901'),
      expect.stringContaining('Wyn Peter Winner'),
    ]);
    expect(await proposalsOf(second)).toEqual(await proposalsOf(first));
  });

  it('change nothing when both come again, in either order', async () => {
    for (const { prisma } of [first, second]) {
      expect(await importText(prisma, candidates)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(await importText(prisma, results, GE2024)).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 2,
      });
      const runs = await prisma.importRun.count();
      await importText(prisma, candidates);
      expect(await prisma.importRun.count()).toBe(runs);
    }
  });

  it('ask nothing of a name by which the lower source no longer calls them, whichever poll comes first', async () => {
    const of2027 = csvOf([candidate({ person_id: 71, person_name: 'Wyn WINNER' })]);
    for (const { prisma } of [first, second]) await importText(prisma, of2027);
    for (const [file, wishes] of [[of2027], [candidates], [results, GE2024]] as const)
      await importText(third.prisma, file, wishes);
    for (const { prisma } of [first, second, third])
      expect(await prisma.proposal.findMany({ where: { kind: 'FIELD', state: 'OPEN' } })).toMatchObject([
        { patch: { votes: 901 } },
      ]);
  });
});

describe('one person in files with different ids', () => {
  const [first, second, third] = [testDatabase(), testDatabase(), testDatabase()];
  const of2019 = contest({ 'Member MNIS ID': 5001, 'Candidate first name': 'Wynford' }, {}, E2010);
  const of2024 = contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 });
  const of2027 = csvOf([candidate({ person_id: 71, person_name: 'Wyn WINNER' })]);

  it('becomes one entry when a file names both, whatever the order of the three', async () => {
    for (const [{ prisma }, files] of [
      [
        first,
        [
          [of2024, GE2024],
          [of2027, {}],
          [of2019, GE2019],
        ],
      ],
      [
        second,
        [
          [of2019, GE2019],
          [of2027, {}],
          [of2024, GE2024],
        ],
      ],
      [
        third,
        [
          [of2027, {}],
          [of2019, GE2019],
          [of2024, GE2024],
        ],
      ],
    ] as const) {
      for (const [text, wishes] of files)
        expect(await importText(prisma, text, wishes)).toMatchObject({ errors: [], applied: true });
    }
    const one = await digestRecord(first.prisma);
    expect(one.people.find(({ key }) => key.includes('mnis:5001'))).toMatchObject({
      name: 'Wyn Winner',
      key: 'democracy-club:71 mnis:5001',
    });
    expect(one.holdings).toHaveLength(2);
    expect(await digestRecord(second.prisma)).toEqual(one);
    expect(await digestRecord(third.prisma)).toEqual(one);
  });

  it('leaves a redirect, and changes nothing the second time', async () => {
    const { prisma } = second;
    const merged = await prisma.person.findFirstOrThrow({
      where: { mergedIntoId: { not: null } },
      include: { mergedInto: { include: { candidacies: true } } },
    });
    expect(merged.mergedInto?.candidacies).toHaveLength(3);
    for (const [text, wishes] of [
      [of2019, GE2019],
      [of2027, {}],
      [of2024, GE2024],
    ] as const) {
      expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
    }
  });

  it('is not merged where the ids contradict each other: an editor decides', async () => {
    const { prisma } = first;
    const contradiction = csvOf([
      candidate({
        person_id: 72,
        mnis_id: 5001,
        person_name: 'Lou LOSER',
        ballot_paper_id: 'local.aldermere.quay.2027-05-06',
        post_label: 'Quay',
      }),
    ]);
    expect(await importText(prisma, contradiction)).toMatchObject({ created: 1 });
    expect(
      await prisma.proposal.findMany({ where: { kind: { in: ['PERSON_MERGE', 'PERSON_IDENTIFIER'] } } }),
    ).not.toEqual([]);
    expect(await prisma.person.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
  });
});

describe('a councillor who becomes an MP', () => {
  const [first, second] = [testDatabase(), testDatabase()];
  const elected = csvOf([
    candidate({
      person_id: 71,
      person_name: 'Wyn WINNER',
      election_id: 'local.aldermere.2023-05-04',
      ballot_paper_id: 'local.aldermere.mill.2023-05-04',
      election_date: '2023-05-04',
      gss: 'E05900001',
      elected: 't',
    }),
  ]);
  const list = councillorsCsv({ Name: 'Cllr Wyn Winner' });
  const LIST = {
    council: 'aldermere',
    listedOn: '2023-06-01',
    mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
  };
  const general = contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, { 'DC Person ID': 72 });

  it('is one person in two offices, whichever file comes first; nobody leaves a council by being elected elsewhere', async () => {
    const files = [
      [elected, {}],
      [list, LIST],
      [general, GE2024],
    ] as const;
    const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
    for (const [{ prisma }, order] of [
      [first, files],
      [second, files.toReversed()],
    ] as const) {
      await given(prisma).council('aldermere');
      for (const [text, wishes] of order)
        expect(await importText(prisma, text, wishes)).toMatchObject({ errors: [], applied: true });
      for (const [text, wishes] of files)
        expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
      digests.push(await digestRecord(prisma));
    }
    const [one, other] = digests;
    const offices = one?.holdings.filter(({ person }) => person?.includes('mnis:5001'));
    expect(offices?.map(({ post, from, to }) => [post?.split(' ')[0], from, to]).toSorted()).toEqual([
      ['COUNCILLOR', new Date('2023-05-09'), null],
      ['MP', new Date('2024-07-04'), null],
    ]);
    expect(other).toEqual(one);
  });
});

describe('a result that is corrected', () => {
  const database = testDatabase();
  const contestOf = (winner: 71 | 72) =>
    csvOf(
      [
        { person_id: 71, person_name: 'Wyn WINNER' },
        {
          person_id: 72,
          person_name: 'Bo BOTH',
          party_id: 'joint-party:53-119',
          party_name: 'Labour and Co-operative Party',
        },
      ].map((row) =>
        democracyClub({
          party_id: 'PP53',
          party_name: 'Labour Party',
          ...row,
          elected: row.person_id === winner ? 't' : 'f',
        }),
      ),
    );
  const wrong = () => importText(database.prisma, contestOf(72), { retrievedOn: '2024-07-05' });
  const right = () => importText(database.prisma, contestOf(71), { retrievedOn: '2024-07-08' });
  const begin = () =>
    database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`TRUNCATE "Person", "Organisation", "Area", "Election", "Proposal", "PartyAlias", "FieldSource" CASCADE`;
    });
  const inOffice = async () =>
    (await database.prisma.officeHolding.findMany({ include: { person: true } })).map(
      ({ person }) => person.name,
    );

  it('has the real winner in the seat, whichever file comes first', async () => {
    const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
    for (const order of [
      [wrong, right],
      [right, wrong],
    ]) {
      await begin();
      for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
      expect(await inOffice()).toEqual(['Wyn Winner']);
      for (const file of order) expect(await file()).toMatchObject({ created: 0, updated: 0 });
      digests.push(await digestRecord(database.prisma));
    }
    expect(digests[1]).toEqual(digests[0]);
  });

  it('leaves an office that an editor touched, and asks about it', async () => {
    const { prisma } = database;
    await begin();
    await wrong();
    const { id } = await prisma.officeHolding.findFirstOrThrow();
    await prisma.fieldSource.create({
      data: { recordType: 'OfficeHolding', recordId: id, field: 'from', source: 'EDITOR' },
    });
    await right();
    expect(await inOffice()).toEqual(['Bo Both']);
    const asked = await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } });
    expect(
      asked.map(({ recordId, patch }) => [recordId, (patch as { reason?: string }).reason ?? null]),
    ).toEqual(
      expect.arrayContaining([
        [id, expect.stringContaining('were not elected')],
        [null, null],
      ]),
    );
  });
});
