import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { beginWard, table, take } from '../../test/files-about-a-ward.ts';
import { candidate, csvOf } from '../../test/import-csv.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { settleTermEnds } from './settle-term-ends.ts';

const database = testDatabase();

test('two who write of one office at a time do not wait for each other: what one has to leave is put off', async () => {
  const { prisma } = database;
  await beginWard(database, 1);
  await take(database, table('2025-06-01', ['Ann One']));
  const poll = {
    election_id: 'local.aldermere.2026-05-07',
    ballot_paper_id: 'local.aldermere.mill.2026-05-07',
  };
  const stood = {
    person_name: 'Dee Four',
    election_date: '2026-05-07',
    election_current: 'f',
    gss: 'E05999991',
  };
  await take(database, { text: csvOf([candidate({ ...poll, ...stood })]), options: {} });
  const holding = await prisma.officeHolding.findFirstOrThrow();
  const ballot = await prisma.ballot.findFirstOrThrow();
  expect(holding.termEndedOn).not.toBeNull();
  const isWritten = Promise.withResolvers<void>();
  const isFollowed = Promise.withResolvers<void>();
  const ofOffice = prisma.$transaction(async (tx) => {
    const data = { startReason: 'UNOPPOSED' as const, version: { increment: 1 } };
    const after = await tx.officeHolding.update({ where: { id: holding.id }, data });
    isWritten.resolve();
    await isFollowed.promise;
    const revision = {
      recordType: 'OfficeHolding',
      recordId: holding.id,
      recordVersion: after.version,
    } as const;
    const revisions = [{ ...revision, before: holding, after }];
    await writeChangeSet(tx, { actorId: null, channel: 'cli', reason: 'Unopposed.', revisions });
  });
  await isWritten.promise;
  await prisma.$transaction(async (tx) => {
    const after = await tx.ballot.update({
      where: { id: ballot.id },
      data: { isCancelled: true, seatsContested: 0 },
    });
    const revisions = [
      { recordType: 'Ballot' as const, recordId: ballot.id, recordVersion: null, before: ballot, after },
    ];
    await writeChangeSet(tx, { actorId: null, channel: 'cli', reason: 'Called off.', revisions });
  });
  isFollowed.resolve();
  await ofOffice;
  const settled = await prisma.$transaction((tx) => settleTermEnds(tx, Prisma.sql`TRUE`));
  expect(settled.isPutOff).toBe(false);
  expect((await prisma.officeHolding.findFirstOrThrow()).termEndedOn).toBeNull();
});
