import { describe, expect, test } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import { isInElectionPeriod, startOfElectionPeriod } from './election-period.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const poll = (pollingOn: string, fields: Partial<Parameters<typeof startOfElectionPeriod>[0]> = {}) => ({
  pollingOn: day(pollingOn),
  noticeOfPollOn: null,
  nation: 'ENGLAND' as const,
  ...fields,
});

describe('R19: the election period', () => {
  // The last days for notice of election in the Electoral Commission's timetables for these polls.
  test.each([
    ['2023-05-04', '2023-03-27'],
    ['2024-05-02', '2024-03-26'],
    ['2025-05-01', '2025-03-25'],
    ['2026-05-07', '2026-03-30'],
  ])('of the poll of %s begins 25 working days before it, on %s', (polled, notice) => {
    expect(formatDay(startOfElectionPeriod(poll(polled)))).toBe(notice);
  });

  test('begins on the notice of poll where that day is known', () => {
    expect(startOfElectionPeriod(poll('2027-05-06', { noticeOfPollOn: day('2027-03-19') }))).toEqual(
      day('2027-03-19'),
    );
  });

  test('leaves out what is a holiday where the poll is, and for the whole country what is one anywhere', () => {
    const september = (nation: 'ENGLAND' | 'SCOTLAND' | null) =>
      formatDay(startOfElectionPeriod(poll('2027-08-26', { nation })));
    expect(september('ENGLAND')).toBe('2027-07-22');
    // The first Monday of August, and the twelfth of July, which lies before.
    expect(september('SCOTLAND')).toBe('2027-07-21');
    expect(september(null)).toBe('2027-07-21');
  });

  test('leaves out Christmas Eve', () => {
    // Eight working days in January, three at the end of December, fourteen before the 24th. Were the 24th counted it would be the 7th.
    expect(formatDay(startOfElectionPeriod(poll('2027-01-14')))).toBe('2026-12-04');
  });

  test.each([
    ['2027-03-29T22:59:00Z', false],
    ['2027-03-30T23:30:00Z', true],
    ['2027-05-06T20:59:00Z', true],
    ['2027-05-06T22:59:00Z', true],
    ['2027-05-06T23:01:00Z', false],
  ])('at %s, by the day in London, it runs: %s', (instant, isRunning) => {
    expect(isInElectionPeriod(poll('2027-05-06'), todayInLondon(new Date(instant)))).toBe(isRunning);
  });
});

describe('bank holidays', () => {
  // As listed on gov.uk/bank-holidays.
  test.each([
    [
      2026,
      'ENGLAND' as const,
      '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
    ],
    [
      2026,
      'SCOTLAND' as const,
      '2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03 2026-11-30 2026-12-25 2026-12-28',
    ],
    [
      2026,
      'NORTHERN_IRELAND' as const,
      '2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28',
    ],
    [
      2022,
      'WALES' as const,
      '2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27',
    ],
    [
      2027,
      'ENGLAND' as const,
      '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
    ],
  ])('of %s in %s', (year, nation, listed) => {
    expect([...bankHolidays(year, nation)].toSorted().join(' ')).toBe(listed);
  });
});
