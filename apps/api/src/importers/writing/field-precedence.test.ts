import { describe, expect, it } from 'vitest';
import {
  decideField,
  type FieldClaim,
  type FieldHolder,
  goesFirst,
  isUndecided,
} from './field-precedence.ts';

const claim = (fields: Partial<FieldClaim> = {}): FieldClaim => ({
  origin: 'DEMOCRACY_CLUB',
  externalId: '7',
  statedOn: '2027-05-06',
  ...fields,
});
const holder = (fields: Partial<FieldHolder> = {}): FieldHolder => ({
  origin: 'DEMOCRACY_CLUB',
  externalId: '7',
  statedOn: '2027-05-06',
  ...fields,
});

const EMPTY = { isEmpty: true, isSame: false, agrees: false, isStatedFirst: true };
const SAME = { isEmpty: false, isSame: true, agrees: true, isStatedFirst: false };
const SPELT_OTHERWISE = { isEmpty: false, isSame: false, agrees: true, isStatedFirst: false };
const OTHER = { isEmpty: false, isSame: false, agrees: false, isStatedFirst: false };
const GREATER = { ...OTHER, isStatedFirst: true };

describe('a value that a file states for a field (R12)', () => {
  it('fills what is empty and nobody holds', () => {
    expect(decideField(claim(), null, EMPTY)).toBe('WRITE');
  });

  it('never overwrites a value nobody is noted for: it may be an editor’s', () => {
    expect(decideField(claim({ origin: 'PARLIAMENT_DATA' }), null, OTHER)).toBe('PROPOSE');
    expect(decideField(claim(), null, SPELT_OTHERWISE)).toBe('KEEP');
  });

  it.each([
    ['DEMOCRACY_CLUB', 'WIKIDATA', 'WRITE'],
    ['PARLIAMENT_DATA', 'DEMOCRACY_CLUB', 'WRITE'],
    ['COUNCIL_OR_LEGISLATURE', 'PARLIAMENT_DATA', 'WRITE'],
    ['DEMOCRACY_CLUB', 'PRINTED_LABEL', 'WRITE'],
    ['WIKIDATA', 'DEMOCRACY_CLUB', 'PROPOSE'],
    ['DEMOCRACY_CLUB', 'PARLIAMENT_DATA', 'PROPOSE'],
    ['COUNCIL_OR_LEGISLATURE', 'EDITOR', 'PROPOSE'],
  ] as const)('of %s against one of %s: %s', (origin, held, decision) => {
    expect(decideField(claim({ origin, statedOn: '2020-01-01' }), holder({ origin: held }), OTHER)).toBe(
      decision,
    );
  });

  it.each([
    ['DEMOCRACY_CLUB', '2028-05-04', 'PUBLIC_REGISTER', '2018-12-31', 'WRITE'],
    ['PUBLIC_REGISTER', '2018-12-31', 'DEMOCRACY_CLUB', '2028-05-04', 'PROPOSE'],
    ['DEMOCRACY_CLUB', '2018-12-31', 'PUBLIC_REGISTER', '2018-12-31', 'PROPOSE'],
    ['DEMOCRACY_CLUB', '2028-05-04', 'EDITOR', null, 'PROPOSE'],
  ] as const)(
    'of %s on %s against one of %s on %s, of what is so on a day: %s',
    (origin, statedOn, held, heldOn, decision) => {
      const holds = holder({ origin: held, statedOn: heldOn });
      expect(decideField(claim({ origin, statedOn }), holds, OTHER, true)).toBe(decision);
    },
  );

  it('of a lower source that agrees asks for nothing', () => {
    expect(decideField(claim(), holder({ origin: 'PARLIAMENT_DATA' }), SPELT_OTHERWISE)).toBe('KEEP');
  });

  it('of a higher source takes over a value that is the same, so that the lower one can no longer change it', () => {
    expect(decideField(claim({ origin: 'PARLIAMENT_DATA' }), holder(), SAME)).toBe('HOLD');
  });

  it('of the same source: the newest day holds, then the file retrieved last, then the lowest id', () => {
    expect(decideField(claim({ statedOn: '2028-05-04' }), holder(), OTHER)).toBe('WRITE');
    expect(decideField(claim({ statedOn: '2026-05-07' }), holder(), GREATER)).toBe('KEEP');
    const [june, july] = [{ retrievedOn: '2027-06-01' }, { retrievedOn: '2027-07-01' }];
    expect(decideField(claim(july), holder(june), OTHER)).toBe('WRITE');
    expect(decideField(claim(june), holder(july), GREATER)).toBe('KEEP');
    expect(decideField(claim(july), holder(june), SAME)).toBe('HOLD');
    expect(decideField(claim({ externalId: '6' }), holder(), OTHER)).toBe('WRITE');
    expect(decideField(claim({ externalId: '10' }), holder(), GREATER)).toBe('KEEP');
  });

  it('of two files that nothing tells apart: the value decides, and an editor is asked', () => {
    expect(decideField(claim(), holder(), GREATER)).toBe('WRITE');
    expect(decideField(claim(), holder(), OTHER)).toBe('PROPOSE');
    expect(decideField(claim(), holder(), SPELT_OTHERWISE)).toBe('KEEP');
    expect(decideField(claim(), holder(), SAME)).toBe('KEEP');
    const june = { retrievedOn: '2027-06-01' };
    expect(decideField(claim(june), holder(june), OTHER)).toBe('PROPOSE');
    // A file of which nobody says when it was got goes behind those of which somebody does.
    expect(decideField(claim(june), holder(), OTHER)).toBe('WRITE');
    expect(decideField(claim(), holder(june), GREATER)).toBe('KEEP');
    expect(isUndecided(claim(june), holder({ retrievedOn: '2027-07-01' }))).toBe(false);
    expect(isUndecided(claim(), holder({ origin: 'WIKIDATA' }))).toBe(false);
  });

  it.each([
    [[100], [90]],
    [[true], [false]],
    [['Alex Example'], ['Alex EXAMPLE']],
    [['2028-05-04'], ['2027-05-06']],
    [['Example'], [null]],
    [
      ['Alex', 2],
      ['Alex', 1],
    ],
  ])('takes %j before %j', (first, second) => {
    expect([goesFirst(first, second), goesFirst(second, first)]).toEqual([true, false]);
  });
});
