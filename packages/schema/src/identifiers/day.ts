import type { Branded } from './branded.ts';
import { accept, type Parsed, quoted, refuse } from './parsed.ts';

/** A calendar day, YYYY-MM-DD, of no time zone: offices, elections and updates are dated by the day in London. */
export type Day = Branded<'Day'>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function parseDay(text: string): Parsed<Day, 'NOT_A_DAY'> {
  const match = DAY.exec(text.trim());
  if (match !== null && isOnTheCalendar(Number(match[1]), Number(match[2]), Number(match[3]))) {
    return accept(match[0] as Day);
  }
  return refuse('NOT_A_DAY', `${quoted(text)} is not a day: write a real date as YYYY-MM-DD.`);
}

/** The day of a year, month (1 to 12) and day of the month; numbers past the end run on, as in `Date.UTC`. */
export function formatDay(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.toISOString().slice(0, 10) as Day;
}

function isOnTheCalendar(year: number, month: number, dayOfMonth: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}
