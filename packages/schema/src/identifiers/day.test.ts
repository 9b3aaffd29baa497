import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from './day.ts';

describe('a day', () => {
  it('is refused when the calendar has no such day', () => {
    for (const text of ['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-06-31', '0024-01-01']) {
      expect(parseDay(text)).toEqual({
        ok: false,
        code: 'NOT_A_DAY',
        message: `"${text}" is not a day: write a real date as YYYY-MM-DD.`,
      });
    }
  });

  it('is refused in another style', () => {
    for (const text of ['04/07/2024', '2024-7-4', '2024-07-04T00:00', '', 'today']) {
      expect(parseDay(text).ok).toBe(false);
    }
  });

  it('takes the leap day of a leap year and spaces around it', () => {
    expect(parseDay(' 2024-02-29 ')).toEqual({ ok: true, value: '2024-02-29' });
  });

  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = formatDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          expect(day).toBe(date.toISOString().slice(0, 10));
          expect(parseDay(day)).toEqual({ ok: true, value: day });
        },
      ),
    );
  });
});
