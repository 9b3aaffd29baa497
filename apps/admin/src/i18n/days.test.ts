import { expect, test } from 'vitest';
import { formatDay, formatInstant, todayInLondon } from './days.ts';

test('a day is written in the language of the interface, as exactly as it is known', () => {
  expect(formatDay('2023-05-04', 'en')).toBe('4 May 2023');
  expect(formatDay('2023-05-04', 'cy')).toBe('4 Mai 2023');
  expect(formatDay('2023-05-01', 'en', 'MONTH')).toBe('May 2023');
  expect(formatDay('2023-01-01', 'cy', 'YEAR')).toBe('2023');
});

test('an instant is told by the clock in London, in summer an hour ahead of UTC', () => {
  expect(formatInstant('2026-07-03T23:30:00.000Z', 'en')).toBe('4 July 2026, 00:30');
  expect(formatInstant('2026-12-03T23:30:00.000Z', 'en')).toBe('3 December 2026, 23:30');
});

test('today is London’s today', () => {
  expect(todayInLondon(new Date('2026-07-03T23:30:00.000Z'))).toBe('2026-07-04');
});
