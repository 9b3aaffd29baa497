import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';

/**
 * Calendar days are held as the midnight UTC that begins them, as PostgreSQL's `date` comes through the driver. "Today" is the day in
 * Europe/London: a poll that closes at 22:00 there closes on that day (R9).
 */
const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const MILLISECONDS_PER_DAY = 86_400_000;

/** The day it is in London. */
export function todayInLondon(now: Date = new Date()): Date {
  return new Date(`${LONDON.format(now)}T00:00:00Z`);
}

/** YYYY-MM-DD. */
export function formatDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The midnight that begins a day written YYYY-MM-DD. Null for anything else. */
export function findDay(text: string): Date | null {
  const parsed = parseDay(text);
  return parsed.ok ? new Date(`${parsed.value}T00:00:00Z`) : null;
}

/** The day that many days later; negative for earlier. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * MILLISECONDS_PER_DAY);
}

/** The same day of a later month; the last of that month where it has no such day. */
export function addMonths(day: Date, months: number): Date {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = lastDayOf(first, 'MONTH').getUTCDate();
  return addDays(first, Math.min(day.getUTCDate(), last) - 1);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / MILLISECONDS_PER_DAY);
}

/** The last day of a day, month or year known by its first: a month or a year is due on its last day. */
export function lastDayOf(first: Date, precision: DatePrecision): Date {
  const year = first.getUTCFullYear();
  switch (precision) {
    case 'DAY':
      return first;
    case 'MONTH':
      return new Date(Date.UTC(year, first.getUTCMonth() + 1, 0));
    case 'YEAR':
      return new Date(Date.UTC(year, 11, 31));
    default:
      return precision satisfies never;
  }
}
