import { isInSpell } from '../calendar/open-spell.ts';
import type { Context } from './context.ts';

const days = new WeakMap<object, Date>();

/**
 * Marks records loaded for a day, so that fields below answer for that day too (R9). Without a day, because the question named none, nothing is
 * marked: what lists every day by itself, such as the offices of a person, goes on doing so. Returns the same record.
 */
export function onDay<Loaded extends object>(record: Loaded, day: Date | null | undefined): Loaded {
  if (day) days.set(record, day);
  return record;
}

/** The day the question named for a record or for anything around it; null where it named none. */
export function askedDayOf(record: object): Date | null {
  return days.get(record) ?? null;
}

/** The day a record was loaded for; today where the question named none. */
export function dayOf(record: object, context: Context): Date {
  return days.get(record) ?? context.today;
}

/** Of dated rows those of a day, marked with it; all of them where there is none. */
export function ofDay<Row extends { from: Date | null; to: Date | null }>(
  rows: readonly Row[],
  day: Date | null,
): Row[] {
  return day ? rows.filter((row) => isInSpell(row, day)).map((row) => onDay(row, day)) : [...rows];
}
