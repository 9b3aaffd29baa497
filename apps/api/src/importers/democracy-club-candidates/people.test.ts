import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

describe('a person', () => {
  const database = testDatabase();

  it('may stand twice on one day, and cancelled and by-election ballots are marked', async () => {
    const { prisma } = database;
    const rows = [
      candidate(),
      candidate({
        ballot_paper_id: 'local.aldermere.quay.by.2027-05-06',
        post_label: 'Quay',
        by_election: 't',
        by_election_reason: 'DEATH',
        cancelled_poll: 't',
      }),
    ];
    expect(
      await importText(
        prisma,
        csvOf(rows.map((row) => ({ by_election: 'f', by_election_reason: '', ...row }))),
      ),
    ).toMatchObject({ created: 2 });
    expect(await prisma.person.count()).toBe(1);
    expect(
      await prisma.ballot.findUniqueOrThrow({ where: { ballotId: 'local.aldermere.quay.by.2027-05-06' } }),
    ).toMatchObject({ isByElection: true, byElectionReason: 'DEATH', isCancelled: true });
  });

  it('has one entry whatever their name is spelt, and the first row of a day holds', async () => {
    const { prisma } = database;
    const rows = [
      candidate({
        person_id: 970,
        person_name: 'Gwen EVANS',
        ballot_paper_id: 'local.aldermere.a.2027-05-06',
        post_label: 'A',
      }),
      candidate({
        person_id: 970,
        person_name: 'Gwenllian EVANS',
        ballot_paper_id: 'local.aldermere.b.2027-05-06',
        post_label: 'B',
      }),
    ];
    await importText(prisma, csvOf(rows));
    expect(
      await prisma.person.findFirstOrThrow({ where: { sortName: { startsWith: 'Evans' } } }),
    ).toMatchObject({ name: 'Gwen Evans' });
    expect(await importText(prisma, csvOf(rows))).toMatchObject({
      created: 0,
      updated: 0,
      errors: [],
      unchanged: 2,
    });
  });

  it('keeps a name that an editor wrote: the file makes a proposal, once', async () => {
    const { prisma } = database;
    const person = await prisma.person.findFirstOrThrow({ where: { name: 'Alex Example' } });
    await prisma.person.update({ where: { id: person.id }, data: { name: 'Alexander Example' } });
    await prisma.fieldSource.update({
      where: { recordType_recordId_field: { recordType: 'Person', recordId: person.id, field: 'name' } },
      data: { source: 'EDITOR' },
    });
    expect(await importText(prisma, csvOf([candidate()]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await importText(prisma, csvOf([candidate()]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await prisma.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      name: 'Alexander Example',
    });
    const proposals = await prisma.proposal.findMany({ where: { kind: 'FIELD' } });
    expect(proposals).toMatchObject([
      {
        recordId: person.id,
        state: 'OPEN',
        patch: { field: 'name', source: 'DEMOCRACY_CLUB', name: 'Alex Example' },
      },
    ]);
  });

  it('keeps a sort name that an editor wrote, under a name that is the file’s', async () => {
    const { prisma } = database;
    const person = await prisma.person.findFirstOrThrow({ where: { name: 'Gwen Evans' } });
    await prisma.person.update({ where: { id: person.id }, data: { sortName: 'Gwen Evans' } });
    await prisma.fieldSource.create({
      data: { recordType: 'Person', recordId: person.id, field: 'sortName', source: 'EDITOR' },
    });
    const row = candidate({
      person_id: 970,
      person_name: 'Gwen EVANS',
      ballot_paper_id: 'local.aldermere.a.2027-05-06',
      post_label: 'A',
    });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await prisma.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      sortName: 'Gwen Evans',
    });
  });

  it('who was suppressed is not brought back (R18)', async () => {
    const { prisma } = database;
    await prisma.suppression.create({
      data: { scheme: 'democracy-club', value: '980', reason: 'ERASURE_REQUEST' },
    });
    const rows = [
      candidate({
        person_id: 980,
        person_name: 'Zed Hidden',
        ballot_paper_id: 'local.aldermere.z.2027-05-06',
        post_label: 'Z',
      }),
    ];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ rows: 1, created: 0, unchanged: 1 });
    expect(await prisma.person.count({ where: { name: 'Zed Hidden' } })).toBe(0);
    expect(JSON.stringify(await prisma.importRow.findMany())).not.toContain('Zed');
  });

  it('leaves nothing private anywhere in the database', async () => {
    const { prisma } = database;
    const secrets = {
      email: 'secret@example.org',
      birth_date: '1961-02-03',
      twitter_username: 'secretbird',
      homepage_url: 'https://secret.example',
      statement_to_voters: 'secretive',
      image: 'https://secret.example/face.jpg',
      gender: 'secretgender',
    };
    await importText(
      prisma,
      csvOf([
        candidate({
          person_id: 990,
          person_name: 'Open Book',
          ballot_paper_id: 'local.aldermere.o.2027-05-06',
          post_label: 'O',
          ...secrets,
        }),
      ]),
    );
    expect(await prisma.person.count({ where: { name: 'Open Book' } })).toBe(1);
    const tables = await prisma.$queryRaw<
      { name: string }[]
    >`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    const leaks: string[] = [];
    for (const { name } of tables) {
      const found = await prisma.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${name}" AS t WHERE t::text ~ 'secret|1961-02-03'`,
      );
      if (found.length > 0) leaks.push(name);
    }
    expect(leaks).toEqual([]);
  });
});
