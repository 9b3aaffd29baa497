import { expect, test } from 'vitest';
import { startOfDayInLondon } from './london-midnight.ts';

test('a day in London begins at midnight UTC in winter and an hour earlier in summer', () => {
  expect(startOfDayInLondon(new Date('2026-11-22T00:00:00Z')).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  expect(startOfDayInLondon(new Date('2026-07-01T00:00:00Z')).toISOString()).toBe('2026-06-30T23:00:00.000Z');
  // Summer time begins at 01:00 UTC of this day and ends at 01:00 UTC of the other: both still begin in the time before.
  expect(startOfDayInLondon(new Date('2026-03-29T00:00:00Z')).toISOString()).toBe('2026-03-29T00:00:00.000Z');
  expect(startOfDayInLondon(new Date('2026-10-25T00:00:00Z')).toISOString()).toBe('2026-10-24T23:00:00.000Z');
});
