import type { DatePrecision } from '../vocabulary/date-precision.ts';
import type { Language } from '../vocabulary/language.ts';
import { type Day, formatDay, parseDay } from './day.ts';
import { accept, type Parsed, quoted, refuse } from './parsed.ts';

/** A date known to the day, the month or the year. It is stored and sorted as its first day. */
export interface PartialDate {
  readonly precision: DatePrecision;
  /** The first day it can mean: 2027-05 has 2027-05-01. */
  readonly firstDay: Day;
}

/** Coarser sorts first among dates with the same first day. */
const ORDER = { YEAR: 0, MONTH: 1, DAY: 2 } as const satisfies Record<DatePrecision, number>;
const ISO_LENGTH = { YEAR: 4, MONTH: 7, DAY: 10 } as const satisfies Record<DatePrecision, number>;

/**
 * Month names as Unicode CLDR has them. Not taken from `Intl` at run time: Chromium has no Welsh date format and
 * falls back to the browser’s own language, silently (seen in Chromium 156: "May 6, 2027" for `cy`).
 */
const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};

/** Reads 2027, 2027-05 or 2027-05-06. */
export function parsePartialDate(text: string): Parsed<PartialDate, 'NOT_A_DATE'> {
  const iso = text.trim();
  const precision = iso.length === 4 ? 'YEAR' : iso.length === 7 ? 'MONTH' : 'DAY';
  const firstDay = parseDay(iso + '-01'.repeat(2 - ORDER[precision]));
  if (firstDay.ok) return accept({ precision, firstDay: firstDay.value });
  return refuse(
    'NOT_A_DATE',
    `${quoted(text)} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, with a month and a day that exist.`,
  );
}

/** 2027, 2027-05 or 2027-05-06: what `parsePartialDate` reads. */
export function formatPartialDateIso(date: PartialDate): string {
  return date.firstDay.slice(0, ISO_LENGTH[date.precision]);
}

/** “6 May 2027”, “Mai 2027”, “2027”. */
export function formatPartialDate(date: PartialDate, language: Language): string {
  const { year, month, dayOfMonth } = numbersOf(date.firstDay);
  const words = [String(year)];
  if (date.precision !== 'YEAR') words.unshift(String(MONTHS[language].split(' ')[month - 1]));
  if (date.precision === 'DAY') words.unshift(String(dayOfMonth));
  return words.join(' ');
}

/** The last day it can mean: what is due in 2027 is not overdue before 2028. */
export function lastDayOf(date: PartialDate): Day {
  const { year, month } = numbersOf(date.firstDay);
  if (date.precision === 'YEAR') return formatDay(year, 12, 31);
  return date.precision === 'MONTH' ? formatDay(year, month + 1, 0) : date.firstDay;
}

/** For `Array.sort`: by first day, and on a tie the less exact first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a.firstDay !== b.firstDay) return a.firstDay < b.firstDay ? -1 : 1;
  return ORDER[a.precision] - ORDER[b.precision];
}

function numbersOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8)) };
}
