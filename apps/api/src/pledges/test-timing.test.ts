import { describe, expect, test } from 'vitest';
import { day } from '../../test/given.ts';
import { findDaysAfterPromise, findTestTiming } from './test-timing.ts';

const of = (
  writtenOn: string | null,
  publishedOn: string | null,
  publishedPrecision: 'DAY' | 'MONTH' | 'YEAR' = 'DAY',
  termFrom: string | null = null,
) => ({
  successTestWrittenOn: writtenOn === null ? null : day(writtenOn),
  manifesto: {
    publishedOn: publishedOn === null ? null : day(publishedOn),
    publishedPrecision,
    termFrom: termFrom === null ? null : day(termFrom),
  },
});

describe('R4: a success test says how long after the promise it was written', () => {
  test.each([
    [of('2023-06-01', '2023-03-20'), 73, 'That is 73 days after the promise.'],
    [of('2023-03-21', '2023-03-20'), 1, 'That is 1 day after the promise.'],
    [of('2023-09-01', '2023-04-01', 'MONTH'), 124, 'That is at least 124 days after the promise.'],
    [of('2024-01-01', '2023-01-01', 'YEAR'), 1, 'That is at least 1 day after the promise.'],
    [of('2023-06-01', '2023-01-01', 'YEAR', '2023-05-08'), 24, 'That is at least 24 days after the promise.'],
    [of('2023-06-01', null, 'DAY', '2023-05-08'), 24, 'That is at least 24 days after the promise.'],
    [of('2023-06-01', '2023-03-20', 'DAY', '2023-03-01'), 73, 'That is 73 days after the promise.'],
  ])('%j', (pledge, days, sentence) => {
    expect(findDaysAfterPromise(pledge)).toBe(days);
    expect(findTestTiming(pledge, 'EN')).toEqual({ text: sentence, lang: 'EN' });
  });

  test.each([
    ['written on the day', of('2023-03-20', '2023-03-20'), 0],
    ['written before it', of('2023-03-01', '2023-03-20'), 0],
    ['written in the month it came out in', of('2023-04-02', '2023-04-01', 'MONTH'), 0],
    ['of a promise without any day', of('2023-06-01', null), null],
    ['that nobody dated', of(null, '2023-03-20'), null],
  ])('and of one %s nothing is said', (_which, pledge, days) => {
    expect(findDaysAfterPromise(pledge)).toBe(days);
    expect(findTestTiming(pledge, 'EN')).toBeNull();
  });

  test('in Welsh the noun is mutated, and the number is the least it can be', () => {
    expect(findTestTiming(of('2023-05-02', '2023-04-01', 'MONTH'), 'CY')?.text).toBe(
      'Mae hynny o leiaf 2 ddiwrnod ar ôl yr addewid.',
    );
  });
});
