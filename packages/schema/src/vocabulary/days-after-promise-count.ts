import type { CountPhrase } from './count-phrase.ts';

/**
 * How long after a promise its success test was written (domain.md, R4). AT_LEAST: of the day of the promise only
 * the month, the year or the term is known, and its last day is counted from. `{n}` is a number of days.
 */
export const daysAfterPromiseCount = {
  EXACT: {
    en: {
      one: 'That is {n} day after the promise.',
      other: 'That is {n} days after the promise.',
    },
    cy: {
      zero: 'Mae hynny {n} diwrnod ar ôl yr addewid.',
      one: 'Mae hynny {n} diwrnod ar ôl yr addewid.',
      two: 'Mae hynny {n} ddiwrnod ar ôl yr addewid.',
      few: 'Mae hynny {n} diwrnod ar ôl yr addewid.',
      many: 'Mae hynny {n} diwrnod ar ôl yr addewid.',
      other: 'Mae hynny {n} diwrnod ar ôl yr addewid.',
    },
  },
  AT_LEAST: {
    en: {
      one: 'That is at least {n} day after the promise.',
      other: 'That is at least {n} days after the promise.',
    },
    cy: {
      zero: 'Mae hynny o leiaf {n} diwrnod ar ôl yr addewid.',
      one: 'Mae hynny o leiaf {n} diwrnod ar ôl yr addewid.',
      two: 'Mae hynny o leiaf {n} ddiwrnod ar ôl yr addewid.',
      few: 'Mae hynny o leiaf {n} diwrnod ar ôl yr addewid.',
      many: 'Mae hynny o leiaf {n} diwrnod ar ôl yr addewid.',
      other: 'Mae hynny o leiaf {n} diwrnod ar ôl yr addewid.',
    },
  },
} as const satisfies Readonly<Record<'EXACT' | 'AT_LEAST', CountPhrase>>;
