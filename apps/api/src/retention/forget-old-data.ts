import { deleteOverdueContacts } from '../challenges/mail-challenge-answers.ts';
import { addDays, addMonths } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { forgetContacts } from './forget-contacts.ts';
import { forgetMemoranda } from './forget-memoranda.ts';
import { forgetRevisions } from './forget-records.ts';

/** How long the lines of an import are kept as they were understood (R18). */
const IMPORT_PAYLOAD_DAYS = 90;
/** How long a declined or withdrawn application is kept (R18). */
const APPLICATION_MONTHS = 12;
/** Rows a statement: the lock is short, and a server that stops loses little. */
const BATCH = 5_000;

/** What went because its time was up. */
export type Forgotten = Readonly<{
  importPayloads: number;
  applications: number;
  /** Ways to reach people who have left office. */
  contacts: number;
  /** What candidates signed with their local party. */
  memoranda: number;
  /** Addresses of readers to whom an answer could not be mailed. */
  readers: number;
}>;

/**
 * Deletes what is kept for a time only. What became of a line of an import stays (created, changed, refused and why), its content goes; of
 * an application that was declined or withdrawn, of the contacts and memoranda of people who have left office, and of readers to whom an answer could not be
 * mailed in its time, nothing stays.
 */
export async function forgetOldData(
  prisma: PrismaClient,
  today: Date,
  stop?: AbortSignal,
): Promise<Forgotten> {
  let importPayloads = 0;
  for (;;) {
    if (stop?.aborted) break;
    const gone = await prisma.$executeRaw`
      UPDATE "ImportRow" SET "payload" = NULL WHERE ("runId", "line") IN (
        SELECT r."runId", r."line" FROM "ImportRow" r JOIN "ImportRun" i ON i."id" = r."runId"
        WHERE r."payload" IS NOT NULL AND i."startedAt" < ${addDays(today, -IMPORT_PAYLOAD_DAYS)}
        LIMIT ${BATCH})`;
    importPayloads += gone;
    if (gone < BATCH) break;
  }
  return {
    importPayloads,
    applications: await forgetApplications(prisma, today),
    contacts: await forgetContacts(prisma, today),
    memoranda: await forgetMemoranda(prisma, today),
    readers: await deleteOverdueContacts(prisma, new Date()),
  };
}

/** Of an application nothing stays, in the history neither. */
function forgetApplications(prisma: PrismaClient, today: Date): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const old = await tx.application.findMany({
      where: {
        state: { in: ['DECLINED', 'WITHDRAWN'] },
        decidedOn: { lt: addMonths(today, -APPLICATION_MONTHS) },
      },
      select: { id: true },
    });
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.application.deleteMany({ where: { id: { in: ids } } });
    await forgetRevisions(tx, 'Application', ids, 'Applications are kept for twelve months.');
    return ids.length;
  });
}
