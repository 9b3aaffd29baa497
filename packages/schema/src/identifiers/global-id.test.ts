import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatGlobalId,
  globalIdPrefixes,
  type GlobalIdType,
  parseGlobalId,
  parseGlobalIdOf,
} from './global-id.ts';
import { getParsed } from './parsed.ts';

const types = Object.keys(globalIdPrefixes) as GlobalIdType[];
const NIL = '00000000-0000-0000-0000-000000000000';

describe('a public id', () => {
  it('tells the type of its record by a prefix that no other type has', () => {
    expect(formatGlobalId('Person', NIL)).toBe(`per_${'0'.repeat(26)}`);
    expect(new Set(Object.values(globalIdPrefixes)).size).toBe(types.length);
    for (const prefix of Object.values(globalIdPrefixes)) expect(prefix).toMatch(/^[a-z]{3}$/);
  });

  it('gives back the type and the UUID it was made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.uuid({ version: [4, 7] }), (type, uuid) => {
        const id = formatGlobalId(type, uuid);
        expect(id).toMatch(/^[a-z]{3}_[0-9a-z]{26}$/);
        expect(getParsed(parseGlobalId(id))).toEqual({ type, uuid });
        expect(formatGlobalId(type, uuid.toUpperCase())).toBe(id);
      }),
    );
  });

  it('holds the greatest UUID too', () => {
    const greatest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    expect(getParsed(parseGlobalIdOf('Pledge', formatGlobalId('Pledge', greatest)))).toBe(greatest);
  });

  it('sorts as the UUIDs do, so the ids of one type sort by age', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), (a, b) => {
        expect(formatGlobalId('Pledge', a) < formatGlobalId('Pledge', b)).toBe(a < b);
      }),
    );
  });

  it('is refused unless it is exactly as it was given out', () => {
    const id = formatGlobalId('Pledge', '01926f2c-7b1e-7a3d-9c55-0f2f3c1d2e4f');
    const altered = [
      '',
      'ple_',
      id.toUpperCase(),
      ` ${id}`,
      `${id}0`,
      id.slice(0, -1),
      id.replace('ple_', 'ple-'),
      `${id}_x`,
      `ple_8${'0'.repeat(25)}`,
      `ple_${'0'.repeat(25)}o`,
      `ple_${'0'.repeat(25)}l`,
      '01926f2c-7b1e-7a3d-9c55-0f2f3c1d2e4f',
      `constructor_${'0'.repeat(26)}`,
    ];
    for (const text of altered) {
      expect(parseGlobalId(text)).toMatchObject({ ok: false, code: 'NOT_AN_ID' });
    }
    expect(parseGlobalId('ple_1')).toMatchObject({
      message: '"ple_1" is not an id: pass one back exactly as this API gave it.',
    });
  });

  it('is refused when nothing has its prefix', () => {
    expect(parseGlobalId(`xyz_${'0'.repeat(26)}`)).toMatchObject({ ok: false, code: 'UNKNOWN_ID_PREFIX' });
  });

  it('is refused where another type is needed, saying which', () => {
    const id = formatGlobalId('Person', NIL);
    expect(parseGlobalIdOf('Pledge', id)).toEqual({
      ok: false,
      code: 'ID_OF_OTHER_TYPE',
      message: `"${id}" is the id of a Person; here a Pledge is needed.`,
    });
  });

  it('is never made of what is no UUID', () => {
    expect(() => formatGlobalId('Person', '42')).toThrow('The id of a Person must be a UUID, not "42".');
  });
});
