import { describe, expect, it } from 'vitest';
import { getParsed } from './parsed.ts';
import {
  comparePartialDates,
  formatPartialDate,
  formatPartialDateIso,
  lastDayOf,
  parsePartialDate,
} from './partial-date.ts';

const date = (text: string) => getParsed(parsePartialDate(text));

describe('a partial date', () => {
  it('keeps how exactly it is known, and is stored as its first day', () => {
    expect(date('2027-05-06')).toEqual({ precision: 'DAY', firstDay: '2027-05-06' });
    expect(date('2027-05')).toEqual({ precision: 'MONTH', firstDay: '2027-05-01' });
    expect(date('2027')).toEqual({ precision: 'YEAR', firstDay: '2027-01-01' });
  });

  it('is written as it was read', () => {
    for (const text of ['2027', '2027-05', '2027-05-06']) expect(formatPartialDateIso(date(text))).toBe(text);
  });

  it('is refused when it is no date', () => {
    for (const text of [
      '',
      '27',
      '2027-13',
      '2027-02-30',
      '2027-5',
      '202',
      '2027-',
      'May 2027',
      '2027-05-',
    ]) {
      expect(parsePartialDate(text)).toMatchObject({ ok: false, code: 'NOT_A_DATE' });
    }
  });

  it('sorts as its first day, the less exact first', () => {
    const sorted = ['2027-01-02', '2027-01-01', '2026-12', '2027-01', '2027']
      .map(date)
      .toSorted(comparePartialDates)
      .map(formatPartialDateIso);
    expect(sorted).toEqual(['2026-12', '2027', '2027-01', '2027-01-01', '2027-01-02']);
  });

  it('is over only after its last day', () => {
    expect(['2027', '2028-02', '2027-12', '2027-05-06'].map((text) => lastDayOf(date(text)))).toEqual([
      '2027-12-31',
      '2028-02-29',
      '2027-12-31',
      '2027-05-06',
    ]);
  });

  it('is said as precisely as it is known, in both languages', () => {
    expect(['2027-05-06', '2027-05', '2027'].map((text) => formatPartialDate(date(text), 'en'))).toEqual([
      '6 May 2027',
      'May 2027',
      '2027',
    ]);
    expect(['2027-05-06', '2027-05', '2027'].map((text) => formatPartialDate(date(text), 'cy'))).toEqual([
      '6 Mai 2027',
      'Mai 2027',
      '2027',
    ]);
  });

  it('is said as Intl says it where Intl knows the language', () => {
    for (const [language, locale] of [
      ['en', 'en-GB'],
      ['cy', 'cy'],
    ] as const) {
      const intl = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const text = `2027-${String(month).padStart(2, '0')}-09`;
        expect(formatPartialDate(date(text), language)).toBe(intl.format(new Date(text)));
      }
    }
  });
});
