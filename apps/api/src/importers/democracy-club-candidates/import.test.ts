import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const NOTHING = { created: 0, updated: 0, errors: [] };

/** Standings of everybody on a ballot, by name: `PRINCIPAL PP53`. */
async function standingsOn(prisma: ReturnType<typeof testDatabase>['prisma'], ballotId: string) {
  const candidacies = await prisma.candidacy.findMany({
    where: { ballot: { ballotId } },
    include: { person: true, standings: { include: { party: { include: { identifiers: true } } } } },
  });
  return Object.fromEntries(
    candidacies.map(({ person, standings }) => [
      person.name,
      standings.map(({ place, party }) => `${place} ${party.identifiers[0]?.value}`).toSorted(),
    ]),
  );
}

describe('a candidates CSV, applied', () => {
  const database = testDatabase();

  it('makes elections, ballots, people and candidacies, linked to the council by its Democracy Club slug', async () => {
    const { prisma } = database;
    const council = await given(prisma).council('aldermere');
    const text = csvOf([
      candidate({ gss: 'E05900001', post_id: 'gss:E05900001', organisation_name: 'Aldermere Council', party_description_text: 'Labour Party Candidate' }),
      candidate({ person_id: 900002, person_name: 'Bo MCDONALD', party_id: 'ynmp-party:2', party_name: 'Independent', gss: 'E05900001', post_id: 'gss:E05900001', organisation_name: 'Aldermere Council' }),
    ]);
    expect(await importText(prisma, text, { dryRun: true })).toMatchObject({ rows: 2, created: 2, applied: false });
    expect(await prisma.election.count()).toBe(0);

    expect(await importText(prisma, text)).toMatchObject({ format: 'DEMOCRACY_CLUB_CANDIDATES_CSV', rows: 2, created: 2, updated: 0, unchanged: 0, applied: true });
    const election = await prisma.election.findUniqueOrThrow({ where: { electionId: 'local.aldermere.2027-05-06' }, include: { ballots: { include: { area: { include: { identifiers: true } } } } } });
    expect(election).toMatchObject({ organisationId: council.id, nameEn: 'Aldermere Council election' });
    expect(election.ballots[0]).toMatchObject({ label: 'Mill', seatsContested: 1, gssCode: 'E05900001', area: { kind: 'WARD', nameEn: 'Mill', parentId: council.areaId } });
    const person = await prisma.person.findFirstOrThrow({ where: { identifiers: { some: { scheme: 'democracy-club', value: '900002' } } }, include: { candidacies: true } });
    expect(person).toMatchObject({ name: 'Bo McDonald', sortName: 'McDonald, Bo', state: 'PUBLISHED' });
    expect(person.candidacies[0]).toMatchObject({ nameAsPrinted: 'Bo MCDONALD', partyName: 'Independent' });
    expect(await standingsOn(prisma, 'local.aldermere.mill.2027-05-06')).toEqual({ 'Alex Example': ['PRINCIPAL PP53'], 'Bo McDonald': [] });
  });

  it('is written down as a run with its rows, and as a change set', async () => {
    const { prisma } = database;
    const [run] = await prisma.importRun.findMany({ include: { rows: true, changeSets: { include: { revisions: true } } } });
    expect(run).toMatchObject({ format: 'DEMOCRACY_CLUB_CANDIDATES_CSV', state: 'APPLIED', rowCount: 2, createdCount: 2 });
    expect(run?.rows.map(({ line, state }) => [line, state])).toEqual([[2, 'CREATED'], [3, 'CREATED']]);
    expect(run?.changeSets[0]?.revisions.map(({ recordType }) => recordType)).toContain('Candidacy');
  });

  it('changes nothing the second time, and leaves no trace', async () => {
    const { prisma } = database;
    const text = csvOf([
      candidate({ gss: 'E05900001', post_id: 'gss:E05900001', organisation_name: 'Aldermere Council', party_description_text: 'Labour Party Candidate' }),
      candidate({ person_id: 900002, person_name: 'Bo MCDONALD', party_id: 'ynmp-party:2', party_name: 'Independent', gss: 'E05900001', post_id: 'gss:E05900001', organisation_name: 'Aldermere Council' }),
    ]);
    const before = await Promise.all([prisma.importRun.count(), prisma.changeSet.count(), prisma.cacheGeneration.findMany(), prisma.fieldSource.findMany()]);
    expect(await importText(prisma, text)).toMatchObject({ ...NOTHING, unchanged: 2, applied: true });
    expect(await Promise.all([prisma.importRun.count(), prisma.changeSet.count(), prisma.cacheGeneration.findMany(), prisma.fieldSource.findMany()])).toEqual(before);
  });

  it('takes a later export of the same election: votes, winners and a name put right', async () => {
    const { prisma } = database;
    const row = candidate({ person_name: 'Alexandra EXAMPLE', votes_cast: 312, elected: 't' });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ created: 0, updated: 1 });
    const candidacy = await prisma.candidacy.findFirstOrThrow({ where: { votes: 312 }, include: { person: true } });
    expect(candidacy).toMatchObject({ isElected: true, description: 'Labour Party Candidate', person: { name: 'Alexandra Example', version: 2 } });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ ...NOTHING, unchanged: 1 });
  });

  it('proposes the office of a councillor, and does not make it: the seats of a ward are not in the file', async () => {
    const { prisma } = database;
    expect(await prisma.officeHolding.count()).toBe(0);
    expect(await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } })).toHaveLength(1);
  });
});

describe('the party of a candidate', () => {
  const database = testDatabase();
  const MILL = 'local.aldermere.mill.2027-05-06';

  it('is read from every id in use, the order of a joint one meaning nothing', async () => {
    const { prisma } = database;
    const parties = ['PP53', 'party:53', 'joint-party:53-119', 'joint-party:119-53', 'ynmp-party:2', 'ynmp-party:12522'];
    const rows = parties.map((party_id, index) => candidate({ person_id: 910 + index, person_name: `Person ${'ABCDEF'[index]}LPHA`, party_id, party_name: 'as printed', seats_contested: 6 }));
    await importText(prisma, csvOf(rows));
    const joint = ['ADJUNCT PP119', 'PRINCIPAL PP53'];
    expect(Object.values(await standingsOn(prisma, MILL))).toEqual([['PRINCIPAL PP53'], ['PRINCIPAL PP53'], joint, joint, [], []]);
  });

  it('is joint where a blank id stands beside the registered joint description', async () => {
    const { prisma } = database;
    const rows = [
      candidate({ person_id: 920, person_name: 'Nia Jones', ballot_paper_id: 'local.aldermere.quay.2027-05-06', post_label: 'Quay', party_id: '', party_name: 'Labour and Co-operative Party' }),
    ];
    await importText(prisma, csvOf(rows));
    expect(await standingsOn(prisma, 'local.aldermere.quay.2027-05-06')).toEqual({ 'Nia Jones': ['ADJUNCT PP119', 'PRINCIPAL PP53'] });
  });

  it('awaits review, without a principal, where a pair’s roles or a name are not known', async () => {
    const { prisma } = database;
    const place = { ballot_paper_id: 'local.aldermere.hill.2027-05-06', post_label: 'Hill', seats_contested: 2 };
    const rows = [
      candidate({ ...place, person_id: 930, person_name: 'Cai Rees', party_id: 'joint-party:11382-17644', party_name: 'Workers Party - Oldham Group' }),
      candidate({ ...place, person_id: 931, person_name: 'Dee Rees', party_id: '', party_name: 'Friends of the Hill' }),
    ];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 2, errors: [] });
    expect(await standingsOn(prisma, place.ballot_paper_id)).toEqual({ 'Cai Rees': [], 'Dee Rees': [] });
    const aliases = await prisma.partyAlias.findMany({ orderBy: { scheme: 'asc' } });
    expect(aliases).toMatchObject([
      { scheme: 'party-id', value: 'joint-party:11382-17644', isReviewed: false, principalId: null },
      { scheme: 'party-name', value: 'Friends of the Hill', isReviewed: false },
    ]);
    expect(await prisma.proposal.count({ where: { kind: 'PARTY_ALIAS' } })).toBe(2);

    const hill = await prisma.organisation.create({ data: { kind: 'PARTY', slug: 'hill', nameEn: 'Friends of the Hill', state: 'PUBLISHED' } });
    await prisma.partyAlias.update({ where: { scheme_value: { scheme: 'party-name', value: 'Friends of the Hill' } }, data: { principalId: hill.id, isReviewed: true } });
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const dee = await prisma.candidacyStanding.findFirstOrThrow({ where: { candidacy: { person: { name: 'Dee Rees' } } } });
    expect(dee).toMatchObject({ partyId: hill.id, place: 'PRINCIPAL' });
  });

  it('keeps its description as printed, in both languages where the ballot paper had both', async () => {
    const { prisma } = database;
    const description = 'Ceidwadwyr Cymreig | Welsh Conservatives';
    await importText(prisma, csvOf([candidate({ person_id: 940, ballot_paper_id: 'local.aldermere.cei.2027-05-06', post_label: 'Cei', party_description_text: description })]));
    expect(await prisma.candidacy.count({ where: { description } })).toBe(1);
  });
});

describe('the places of ballots', () => {
  const database = testDatabase();

  it('are told apart where one GSS code has two names, and are one where only the spelling differs', async () => {
    const { prisma } = database;
    const ward = (fields: Record<string, string | number>) => candidate({ gss: 'E05900009', post_id: '', ...fields });
    await importText(prisma, csvOf([ward({ post_label: 'Mill & Quay' })]));
    const of2031 = { election_id: 'local.aldermere.2031-05-01', election_date: '2031-05-01' };
    await importText(prisma, csvOf([ward({ ...of2031, ballot_paper_id: 'local.aldermere.mill-and-quay.2031-05-01', post_label: 'Mill and Quay' })]));
    await importText(prisma, csvOf([ward({ ...of2031, ballot_paper_id: 'local.aldermere.harbour.2031-05-01', post_label: 'Harbour' })]));
    const areas = await prisma.area.findMany({ where: { identifiers: { some: { value: 'E05900009' } } }, include: { ballots: true }, orderBy: { nameEn: 'asc' } });
    expect(areas.map(({ nameEn, ballots }) => [nameEn, ballots.length])).toEqual([['Harbour', 1], ['Mill & Quay', 2]]);
  });

  it('are without an area while they have no GSS code, and get it when it comes', async () => {
    const { prisma } = database;
    const row = candidate({ person_id: 950, ballot_paper_id: 'local.aldermere.fen.2027-05-06', post_label: 'Fen', gss: '', post_id: 'ALD:fen' });
    await importText(prisma, csvOf([row]));
    const where = { ballotId: 'local.aldermere.fen.2027-05-06' };
    expect(await prisma.ballot.findUniqueOrThrow({ where })).toMatchObject({ gssCode: null, areaId: null, postCode: 'ALD:fen' });
    expect(await importText(prisma, csvOf([{ ...row, gss: 'E05900010', post_id: 'gss:E05900010' }]))).toMatchObject({ created: 0, updated: 1 });
    expect(await prisma.ballot.findUniqueOrThrow({ where, include: { area: true } })).toMatchObject({ gssCode: 'E05900010', postCode: 'gss:E05900010', area: { nameEn: 'Fen' } });
  });

  it('have Welsh names alone where they are constituencies of the Senedd of 2026', async () => {
    const { prisma } = database;
    const row = candidate({
      person_id: 960,
      election_id: 'senedd.2026-05-07',
      ballot_paper_id: 'senedd.sir-gaerfyrddin.2026-05-07',
      election_date: '2026-05-07',
      post_label: 'Sir Gaerfyrddin',
      seats_contested: 6,
      party_list_position: '',
      gss: 'W09000054',
    });
    await importText(prisma, csvOf([row]));
    expect(await prisma.area.findFirstOrThrow({ where: { kind: 'SENEDD_CONSTITUENCY' } })).toMatchObject({ nameEn: null, nameCy: 'Sir Gaerfyrddin', nation: 'WALES' });
  });
});

describe('a person', () => {
  const database = testDatabase();

  it('may stand twice on one day, and cancelled and by-election ballots are marked', async () => {
    const { prisma } = database;
    const rows = [
      candidate(),
      candidate({ ballot_paper_id: 'local.aldermere.quay.by.2027-05-06', post_label: 'Quay', by_election: 't', by_election_reason: 'DEATH', cancelled_poll: 't' }),
    ];
    expect(await importText(prisma, csvOf(rows.map((row) => ({ by_election: 'f', by_election_reason: '', ...row }))))).toMatchObject({ created: 2 });
    expect(await prisma.person.count()).toBe(1);
    expect(await prisma.ballot.findUniqueOrThrow({ where: { ballotId: 'local.aldermere.quay.by.2027-05-06' } })).toMatchObject({ isByElection: true, byElectionReason: 'DEATH', isCancelled: true });
  });

  it('has one entry whatever their name is spelt, and the first row of a day holds', async () => {
    const { prisma } = database;
    const rows = [
      candidate({ person_id: 970, person_name: 'Gwen EVANS', ballot_paper_id: 'local.aldermere.a.2027-05-06', post_label: 'A' }),
      candidate({ person_id: 970, person_name: 'Gwenllian EVANS', ballot_paper_id: 'local.aldermere.b.2027-05-06', post_label: 'B' }),
    ];
    await importText(prisma, csvOf(rows));
    expect(await prisma.person.findFirstOrThrow({ where: { sortName: { startsWith: 'Evans' } } })).toMatchObject({ name: 'Gwen Evans' });
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ ...NOTHING, unchanged: 2 });
  });

  it('keeps a name that an editor wrote: the file makes a proposal, once', async () => {
    const { prisma } = database;
    const person = await prisma.person.findFirstOrThrow({ where: { name: 'Alex Example' } });
    await prisma.person.update({ where: { id: person.id }, data: { name: 'Alexander Example' } });
    await prisma.fieldSource.update({ where: { recordType_recordId_field: { recordType: 'Person', recordId: person.id, field: 'name' } }, data: { source: 'EDITOR' } });
    expect(await importText(prisma, csvOf([candidate()]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await importText(prisma, csvOf([candidate()]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await prisma.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({ name: 'Alexander Example' });
    const proposals = await prisma.proposal.findMany({ where: { kind: 'FIELD' } });
    expect(proposals).toMatchObject([{ recordId: person.id, state: 'OPEN', patch: { field: 'name', source: 'DEMOCRACY_CLUB', name: 'Alex Example' } }]);
  });

  it('keeps a sort name that an editor wrote, under a name that is the file’s', async () => {
    const { prisma } = database;
    const person = await prisma.person.findFirstOrThrow({ where: { name: 'Gwen Evans' } });
    await prisma.person.update({ where: { id: person.id }, data: { sortName: 'Gwen Evans' } });
    await prisma.fieldSource.create({ data: { recordType: 'Person', recordId: person.id, field: 'sortName', source: 'EDITOR' } });
    const row = candidate({ person_id: 970, person_name: 'Gwen EVANS', ballot_paper_id: 'local.aldermere.a.2027-05-06', post_label: 'A' });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await prisma.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({ sortName: 'Gwen Evans' });
  });

  it('who was suppressed is not brought back (R18)', async () => {
    const { prisma } = database;
    await prisma.suppression.create({ data: { scheme: 'democracy-club', value: '980', reason: 'ERASURE_REQUEST' } });
    const rows = [candidate({ person_id: 980, person_name: 'Zed Hidden', ballot_paper_id: 'local.aldermere.z.2027-05-06', post_label: 'Z' })];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ rows: 1, created: 0, unchanged: 1 });
    expect(await prisma.person.count({ where: { name: 'Zed Hidden' } })).toBe(0);
    expect(JSON.stringify(await prisma.importRow.findMany())).not.toContain('Zed');
  });

  it('leaves nothing private anywhere in the database', async () => {
    const { prisma } = database;
    const secrets = { email: 'secret@example.org', birth_date: '1961-02-03', twitter_username: 'secretbird', homepage_url: 'https://secret.example', statement_to_voters: 'secretive', image: 'https://secret.example/face.jpg', gender: 'secretgender' };
    await importText(prisma, csvOf([candidate({ person_id: 990, person_name: 'Open Book', ballot_paper_id: 'local.aldermere.o.2027-05-06', post_label: 'O', ...secrets })]));
    expect(await prisma.person.count({ where: { name: 'Open Book' } })).toBe(1);
    const tables = await prisma.$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    for (const { name } of tables) {
      const found = await prisma.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${name}" AS t WHERE t::text ~ 'secret|1961-02-03'`);
      expect(found, name).toEqual([]);
    }
  });
});
