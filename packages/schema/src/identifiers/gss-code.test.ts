import { describe, expect, it } from 'vitest';
import { findRealData, NO_REAL_DATA } from '../../test/real-data.ts';
import { findGssEntity, parseGssCode } from './gss-code.ts';
import { getParsed } from './parsed.ts';

const entityOf = (code: string) => findGssEntity(getParsed(parseGssCode(code)));

describe('a GSS code', () => {
  it('says what kind of area it is for, in which nation, and what type of council', () => {
    expect(entityOf('E06000015')).toEqual({
      areaKind: 'DISTRICT',
      nation: 'ENGLAND',
      councilType: 'UNITARY',
    });
    expect(entityOf('E05001770')).toEqual({ areaKind: 'WARD', nation: 'ENGLAND', councilType: null });
    expect(entityOf('E58000001')?.areaKind).toBe('COUNTY_DIVISION');
    expect(entityOf('E47000001')?.areaKind).toBe('COMBINED_AUTHORITY');
    expect(entityOf('W06000015')).toEqual({
      areaKind: 'DISTRICT',
      nation: 'WALES',
      councilType: 'WELSH_UNITARY',
    });
    expect(entityOf('S16000001')?.areaKind).toBe('SCOTTISH_PARLIAMENT_CONSTITUENCY');
    expect(entityOf('W09000001')?.areaKind).toBe('SENEDD_CONSTITUENCY');
    expect(entityOf('W10000001')?.areaKind).toBe('SENEDD_REGION');
    expect(entityOf('N05000001')?.areaKind).toBe('WESTMINSTER_CONSTITUENCY');
  });

  it('tells the City of London from the boroughs, whose codes begin alike', () => {
    expect(entityOf('E09000001')?.councilType).toBe('CITY_OF_LONDON');
    expect(entityOf('E09000002')?.councilType).toBe('LONDON_BOROUGH');
  });

  it('is read without saying what it is for where the record has no such areas', () => {
    expect(entityOf('E00000001')).toBeNull();
    expect(entityOf('K02000001')).toBeNull();
  });

  it('is read in lower case and with spaces around it', () => {
    expect(parseGssCode(' e06000015 ')).toEqual({ ok: true, value: 'E06000015' });
  });

  it('is refused when malformed, with what to write', () => {
    for (const text of ['', 'E0600001', 'E060000155', 'X06000015', 'BNS:athersley', 'E06OOOO15']) {
      expect(parseGssCode(text)).toMatchObject({ ok: false, code: 'NOT_A_GSS_CODE' });
    }
    expect(parseGssCode('BNS:athersley')).toMatchObject({
      message:
        '"BNS:athersley" is not a GSS code: write one letter (E, W, S, N, J or K) and eight digits, such as E06000015.',
    });
  });

  it('is told apart from the pseudo codes that say there is no such area', () => {
    for (const text of ['E99999999', 'W99999999', 'L93000001', 'M83000003']) {
      expect(parseGssCode(text)).toMatchObject({ ok: false, code: 'PSEUDO_CODE' });
    }
  });

  it('has a known kind for every one of the ONS names of 2025', ({ skip }) => {
    const names = findRealData('geography/gss-names-2025.csv');
    if (names === null) return skip(NO_REAL_DATA);
    const kindOfList = {
      WD25: 'WARD',
      LAD25: 'DISTRICT',
      CED25: 'COUNTY_DIVISION',
      CTY: 'COUNTY',
      PCON24: 'WESTMINSTER_CONSTITUENCY',
      SPC21: 'SCOTTISH_PARLIAMENT_CONSTITUENCY',
      PFA: 'POLICE_AREA',
      RGN: 'REGION',
      CTRY: 'NATION',
    } as const;
    const rows = names.trim().split(/\r?\n/).slice(1);
    expect(rows).toHaveLength(10_957);
    const wrong = rows.filter((row) => {
      const [list = '', code = ''] = row.split(',');
      const parsed = parseGssCode(code);
      return (
        !parsed.ok || findGssEntity(parsed.value)?.areaKind !== kindOfList[list as keyof typeof kindOfList]
      );
    });
    expect(wrong).toEqual([]);
  });
});
