import { expect, it } from 'vitest';
import { personKeys, seatKey } from './seat-key.ts';

it('a ward’s small words make no other row of it, and who asked to be left out under them stays so (R18)', () => {
  const spellings = ['The Mill & Weir Ward', 'Mill and Weir', 'Mill Weir'];
  expect(new Set(spellings.map((ward) => seatKey(ward, 'Jo Both')))).toEqual(new Set(['mill-weir/jo-both']));
  expect(personKeys('aldermere', 'Mill & Weir', 'Jo Both')).toEqual([
    'aldermere/mill-weir/jo-both',
    'aldermere/mill-and-weir/jo-both',
  ]);
  expect(personKeys('aldermere', 'Mill', 'Jo Both')).toEqual(['aldermere/mill/jo-both']);
  expect(seatKey('The And', 'Jo Both')).toBe('the-and/jo-both');
});
