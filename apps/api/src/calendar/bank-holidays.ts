import type { Nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { addDays, formatDay } from './day.ts';

const MONDAY = 1;
const WEEKEND: ReadonlySet<number> = new Set([0, 6]);

/**
 * Days by royal proclamation, and spring or May holidays moved: nothing computes them. Add a day when it is proclaimed. Source:
 * gov.uk/bank-holidays and the proclamations in the Gazette; the Scottish day of 2026 was proclaimed in February 2026.
 */
const PROCLAIMED: readonly Readonly<{ on: string; nations: readonly Nation[] | 'ALL' }>[] = [
  { on: '2022-06-02', nations: 'ALL' },
  { on: '2022-06-03', nations: 'ALL' },
  { on: '2022-09-19', nations: 'ALL' },
  { on: '2023-05-08', nations: 'ALL' },
  { on: '2026-06-15', nations: ['SCOTLAND'] },
];
/** Mondays that were working days, for their holiday was moved to a proclaimed day. */
const MOVED: ReadonlySet<string> = new Set(['2022-05-30']);

/**
 * The bank holidays of a nation in a year, in no order. Rules: Banking and Financial Dealings Act 1971, Schedule 1, with New Year's Day and
 * the early May holiday by yearly proclamation; St Andrew's Day Bank Holiday (Scotland) Act 2007. A holiday at a weekend moves to the
 * next working day.
 */
export function bankHolidays(year: number, nation: Nation): ReadonlySet<string> {
  const easter = easterSunday(year);
  const days = new Set<string>();
  const addFixed = (month: number, dayOfMonth: number) => {
    let on = dayIn(year, month, dayOfMonth);
    while (WEEKEND.has(on.getUTCDay()) || days.has(formatDay(on))) on = addDays(on, 1);
    days.add(formatDay(on));
  };
  addFixed(1, 1);
  if (nation === 'SCOTLAND') addFixed(1, 2);
  if (nation === 'NORTHERN_IRELAND') addFixed(3, 17);
  days.add(formatDay(addDays(easter, -2)));
  if (nation !== 'SCOTLAND') days.add(formatDay(addDays(easter, 1)));
  days.add(formatDay(firstMonday(year, 5)));
  const spring = formatDay(lastMonday(year, 5));
  if (!MOVED.has(spring)) days.add(spring);
  if (nation === 'NORTHERN_IRELAND') addFixed(7, 12);
  days.add(formatDay(nation === 'SCOTLAND' ? firstMonday(year, 8) : lastMonday(year, 8)));
  if (nation === 'SCOTLAND') addFixed(11, 30);
  addFixed(12, 25);
  addFixed(12, 26);
  for (const { on, nations } of PROCLAIMED) {
    if (on.startsWith(String(year)) && (nations === 'ALL' || nations.includes(nation))) days.add(on);
  }
  return days;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher), as the Calendar (New Style) Act 1750 has it. */
function easterSunday(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayIn(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function firstMonday(year: number, month: number): Date {
  const first = dayIn(year, month, 1);
  return addDays(first, (MONDAY - first.getUTCDay() + 7) % 7);
}

function lastMonday(year: number, month: number): Date {
  return addDays(firstMonday(year, month + 1), -7);
}

function dayIn(year: number, month: number, dayOfMonth: number): Date {
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}
