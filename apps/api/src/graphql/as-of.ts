import type { Context } from './context.ts';

const days = new WeakMap<object, Date>();

/** Marks records loaded for a day, so that fields below answer for that day too (R9). Returns the same record. */
export function onDay<Loaded extends object>(record: Loaded, day: Date): Loaded {
  days.set(record, day);
  return record;
}

/** The day a record was loaded for; today where the question named none. */
export function dayOf(record: object, context: Context): Date {
  return days.get(record) ?? context.today;
}
