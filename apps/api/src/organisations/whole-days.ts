import { addDays } from '../calendar/day.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CoverageLevel } from '../generated/prisma/enums.ts';
import { LONGEST_TERM_DAYS } from '../representatives/longest-term.ts';

/** What is said of how whole a role of a body is. */
export type StatedCoverage = Readonly<{
  level: CoverageLevel;
  asOfOn: Date;
  statedDays: readonly Date[];
  shownDays: readonly Date[];
}>;

/** Every day as of which a row `c` of Coverage was whole. */
export const wholeDays = Prisma.sql`unnest(c."statedDays" || c."shownDays" || CASE c."level" WHEN 'COMPLETE' THEN ARRAY[c."asOfOn"] ELSE '{}' END)`;

/**
 * The newest day up to `on` as of which a row `c` of Coverage was whole, and since which nobody said otherwise, no longer ago than a term can last. Null where
 * there is none; by then everybody elected before has stood again or gone. That it still is on `on` is for what is doubted since: `doubtedRoles`.
 */
export function wholeSince(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT max("whole") FROM ${wholeDays} AS "whole"
    WHERE "whole" <= ${on} AND "whole" > ${on} - ${LONGEST_TERM_DAYS}::int AND (c."level" = 'COMPLETE' OR c."asOfOn" > ${on} OR "whole" >= c."asOfOn"))`;
}

/** The same of a row that was read. */
export function findWholeSince(row: StatedCoverage, on: Date): Date | null {
  const days = [...row.statedDays, ...row.shownDays, ...(row.level === 'COMPLETE' ? [row.asOfOn] : [])];
  const known = days.filter(
    (day) =>
      day <= on &&
      day > addDays(on, -LONGEST_TERM_DAYS) &&
      (row.level === 'COMPLETE' || row.asOfOn > on || day >= row.asOfOn),
  );
  return known.length === 0 ? null : known.reduce((a, b) => (a > b ? a : b));
}
