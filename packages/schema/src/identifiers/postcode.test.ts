import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRealData, NO_REAL_DATA } from '../../test/real-data.ts';
import { getParsed } from './parsed.ts';
import {
  formatPostcodeCompact,
  formatSectorForUrl,
  outwardOf,
  parsePostcode,
  parsePostcodeSector,
  sectorOf,
  unitOf,
} from './postcode.ts';

const postcode = (text: string) => getParsed(parsePostcode(text));

describe('a postcode', () => {
  it('is read in any case, with any spaces, dots or hyphens', () => {
    for (const text of [
      'DE1 2AB',
      'de12ab',
      ' d e1 2 ab ',
      'DE1-2AB',
      'De1  2aB.',
      'DE1\u00a02AB',
      'DE1–2AB',
    ]) {
      expect(postcode(text)).toBe('DE1 2AB');
    }
  });

  it('has every shape that Royal Mail gives out', () => {
    for (const text of [
      'M1 1AA',
      'M60 1NW',
      'W1A 1HQ',
      'CR2 6XH',
      'DN55 1PT',
      'EC1A 1BB',
      'BS0 1AA',
      'GIR 0AA',
      'JE2 3AB',
    ]) {
      expect(postcode(text)).toBe(text);
    }
  });

  it('is mended where O, 0, I and 1 are confused', () => {
    const mended = {
      'S014 3AA': 'SO14 3AA',
      '0X1 1AA': 'OX1 1AA',
      'E1O 5QQ': 'E10 5QQ',
      'WIA 1HQ': 'W1A 1HQ',
      'NI0 1AA': 'N10 1AA',
      '1P1 2AB': 'IP1 2AB',
      'CO1 OAA': 'CO1 0AA',
      'DE1 IAB': 'DE1 1AB',
      'G1R OAA': 'GIR 0AA',
    };
    for (const [typed, meant] of Object.entries(mended)) expect(postcode(typed)).toBe(meant);
  });

  it('asks for the rest when only the first part is there', () => {
    for (const text of ['DE1', 'de', 'SW1A', 'DE1 2']) {
      expect(parsePostcode(text)).toMatchObject(
        text === 'de' ? { code: 'NOT_A_POSTCODE' } : { ok: false, code: 'POSTCODE_INCOMPLETE' },
      );
    }
  });

  it('is refused when it can be none, without a word of what was typed', () => {
    for (const text of [
      '',
      'hello',
      '12345',
      'DE1 2A0',
      'DE1 2CK',
      'QE1 2AB',
      'DE01 2AB',
      'DE1 2ABC',
      'DE1 2AB DE1 2AB',
      'D!1 2AB',
    ]) {
      expect(parsePostcode(text)).toEqual({
        ok: false,
        code: 'NOT_A_POSTCODE',
        message: 'This is not a UK postcode: write one such as DE1 2AB.',
      });
    }
  });

  it('has a first part, a sector and a unit', () => {
    const whole = postcode('SW1A 1AA');
    expect(outwardOf(whole)).toBe('SW1A');
    expect(sectorOf(whole)).toBe('SW1A 1');
    expect(unitOf(whole)).toBe('AA');
    expect(formatPostcodeCompact(whole)).toBe('SW1A1AA');
  });

  it('means the same however it is mistyped with O, 0, I and 1: there is never a choice of two', () => {
    const valid = fc
      .tuple(fc.stringMatching(/^[A-Z0-9]{2,4}$/), fc.stringMatching(/^[0-9][ABD-HJLNP-UW-Z]{2}$/))
      .map(([outward, inward]) => `${outward} ${inward}`)
      .filter((text) => parsePostcode(text).ok)
      .map(postcode);
    const confused: Readonly<Record<string, string>> = { O: '0', 0: 'O', I: '1', 1: 'I' };
    fc.assert(
      fc.property(valid, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (meant, isMistyped) => {
        const typed = Array.from(meant, (character, place) =>
          isMistyped[place] ? (confused[character] ?? character) : character,
        ).join('');
        expect(postcode(typed)).toBe(meant);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof parsePostcode(text).ok === 'boolean'),
    );
  });

  it('can be read for every one in the directory samples', ({ skip }) => {
    const files = ['onspd-2025-08-header-pcd7-sample.csv', 'onspd-2024-08-header-pcd-sample.csv'];
    const samples = files.map((file) => findRealData(`postcodes/${file}`));
    const read = samples.flatMap((sample) => {
      if (sample === null) return skip(NO_REAL_DATA);
      return sample
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) =>
          row
            .split(',')
            .slice(0, 3)
            .map((cell) => cell.replaceAll('"', '')),
        );
    });
    expect(read).toHaveLength(1306 + 306);
    const wrong = read.filter((row) => {
      const [, , spaced = ''] = row;
      return row.some((cell) => {
        const parsed = parsePostcode(cell);
        return !parsed.ok || parsed.value !== spaced;
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('a postcode sector', () => {
  it('is read and written as it stands in an address', () => {
    expect(getParsed(parsePostcodeSector('de1-2'))).toBe('DE1 2');
    expect(formatSectorForUrl(sectorOf(postcode('DE1 2AB')))).toBe('DE1-2');
    expect(outwardOf(getParsed(parsePostcodeSector('SW1A 1')))).toBe('SW1A');
  });

  it('is refused when it is more or less than a sector', () => {
    for (const text of ['DE1', 'DE12', 'DE1-2AB', 'DE1-2-3', '../x-1', '', 'DE1-Ⅷ']) {
      expect(parsePostcodeSector(text)).toMatchObject({ ok: false, code: 'NOT_A_POSTCODE_SECTOR' });
    }
  });
});
