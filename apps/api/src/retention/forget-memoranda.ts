import { addDays, addMonths, formatDay } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { DAYS_AFTER_OFFICE, traceForgotten } from './forget-records.ts';

const REASON = 'Memoranda are kept while an office is held or sought.';
/** Of whoever stands at no poll that the record knows. Candidates are selected up to a year and a half before one. */
const MONTHS_WITHOUT_A_POLL = 24;

/**
 * Deletes what candidates signed with their local party, and what they reported to it (R18): 60 days after the last office they held since, or
 * after the last poll they stood at since where they were not elected. A candidate's is kept until then, though they hold no office yet, and so is
 * that of a former councillor who stands again.
 * @returns How many memoranda went.
 */
export function forgetMemoranda(prisma: PrismaClient, today: Date): Promise<number> {
  const since = formatDay(addDays(today, -DAYS_AFTER_OFFICE));
  const longAgo = formatDay(addMonths(today, -MONTHS_WITHOUT_A_POLL));
  return prisma.$transaction(async (tx) => {
    const memoranda = await tx.$queryRaw<{ id: string }[]>`
      WITH "poll" AS (
        SELECT c."personId", e."pollingOn" FROM "Candidacy" c
        JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId")
      SELECT m."id" FROM "Memorandum" m
      WHERE NOT EXISTS (
          SELECT 1 FROM "OfficeHolding" h WHERE h."personId" = m."personId" AND (h."to" IS NULL OR h."to" > ${since}::date))
        AND NOT EXISTS (SELECT 1 FROM "poll" p WHERE p."personId" = m."personId" AND p."pollingOn" > ${since}::date)
        AND (m."signedOn" <= ${longAgo}::date
          OR EXISTS (SELECT 1 FROM "OfficeHolding" h WHERE h."personId" = m."personId" AND h."to" > m."signedOn")
          OR EXISTS (SELECT 1 FROM "poll" p WHERE p."personId" = m."personId" AND p."pollingOn" >= m."signedOn"))`;
    const ids = memoranda.map(({ id }) => id);
    const reports = await tx.reportBack.findMany({
      where: { memorandumId: { in: ids } },
      select: { id: true },
    });
    await tx.memorandum.deleteMany({ where: { id: { in: ids } } });
    await traceForgotten(
      tx,
      'ReportBack',
      reports.map(({ id }) => id),
      REASON,
    );
    await traceForgotten(tx, 'Memorandum', ids, REASON);
    return ids.length;
  });
}
