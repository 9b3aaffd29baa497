import type { Lang } from './language.ts';

/** Written out, because browsers come without Welsh dates and would answer in the language of the machine. */
const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
} as const satisfies Record<Lang, readonly string[]>;

/** "4 May 2023", "May 2023" or "2023" from YYYY-MM-DD. */
export function formatDay(day: string, lang: Lang, precision: 'DAY' | 'MONTH' | 'YEAR' = 'DAY'): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  if (precision === 'YEAR') return String(year);
  const named = `${MONTHS[lang][(month ?? 1) - 1]} ${year}`;
  return precision === 'MONTH' ? named : `${date} ${named}`;
}

/** "4 May 2023, 14:05" of an instant, by the clock in London. */
export function formatInstant(instant: string, lang: Lang): string {
  const parts = Object.fromEntries(
    LONDON_CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${formatDay(`${parts.year}-${parts.month}-${parts.day}`, lang)}, ${parts.hour}:${parts.minute}`;
}

/** Today in London as YYYY-MM-DD: the latest day on which something can have taken effect. */
export function todayInLondon(now: Date = new Date()): string {
  const parts = Object.fromEntries(LONDON_CLOCK.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
