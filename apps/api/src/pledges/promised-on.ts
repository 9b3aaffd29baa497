import { lastDayOf, todayInLondon } from '../calendar/day.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';

/** What must be loaded of a manifesto to know by which day it had come out. */
export const promiseSelect = {
  publishedOn: true,
  publishedPrecision: true,
  termFrom: true,
} as const;

export type ManifestoDays = {
  publishedOn: Date | null;
  publishedPrecision: DatePrecision;
  termFrom: Date | null;
};

/**
 * Whether something of a manifesto had been promised by a day (R9): a question about an earlier one is not answered with it. It had where the
 * manifesto had come out, and at the latest when it was on this record or somebody had written of it; without any such day nobody can say
 * that it had not.
 */
export function isPromisedBy(
  asOf: Date,
  manifesto: ManifestoDays,
  seen: { recordedAt: Date; firstRowOn?: Date | undefined },
): boolean {
  const cameOut = cameOutOn(manifesto);
  if (cameOut !== null && cameOut <= asOf) return true;
  if (seen.firstRowOn !== undefined && seen.firstRowOn <= asOf) return true;
  return todayInLondon(seen.recordedAt) <= asOf;
}

/** The last day on which it can have come out: that of its month or year, and no later than its term began. Null where neither is known. */
export function cameOutOn({ publishedOn, publishedPrecision, termFrom }: ManifestoDays): Date | null {
  if (publishedOn === null) return termFrom;
  const last = lastDayOf(publishedOn, publishedPrecision);
  return termFrom !== null && termFrom >= publishedOn && termFrom < last ? termFrom : last;
}
