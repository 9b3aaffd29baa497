import { expect, test } from 'vitest';
import { findFilter, type ListedCandidate } from './filtered-list.ts';

const who = (name: string, partyName: string, isElected: boolean | null = null): ListedCandidate => ({
  name,
  partyName,
  isElected,
});
const ann = who('Ann ASH', 'Labour Party');
const bea = who('Bea BIRCH', 'Conservative and Unionist Party');
const cay = who('Cay CEDAR', 'Green Party');
const dot = who('Dot DAMSON', 'Labour Party');
const eve = who('Eve ELM', 'Liberal Democrats');

test('one candidate who is gone from a whole ballot has withdrawn, whatever party they stood for', () => {
  expect(findFilter([ann, bea, cay], [dot])).toBeNull();
  expect(findFilter([ann, bea, dot], [cay])).toBeNull();
  expect(findFilter([ann, bea, cay], [])).toBeNull();
});

test('a list of one party of several is filtered, and one of some parties that lacks all others', () => {
  expect(findFilter([ann, dot], [bea])).toBe('PARTY');
  expect(findFilter([ann], [bea])).toBe('PARTY');
  expect(findFilter([ann, bea, dot], [cay, eve])).toBe('PARTY');
  expect(findFilter([], [ann])).toBe('PARTY');
  // Where nobody stands for any other party, no filter by party explains who is missing.
  expect(
    findFilter([who('A X', 'Independent'), who('B Y', 'Independent')], [who('C Z', 'Independent')]),
  ).toBeNull();
});

test('one of winners alone, or of losers alone, is filtered', () => {
  const won = (candidate: ListedCandidate, isElected: boolean | null) => ({ ...candidate, isElected });
  expect(findFilter([won(ann, true), won(bea, true), won(cay, true)], [dot])).toBe('ELECTED');
  expect(findFilter([won(ann, false), won(bea, false), won(cay, false)], [dot])).toBe('ELECTED');
  expect(findFilter([won(ann, true), won(bea, false), won(cay, false)], [dot])).toBeNull();
});

test('one of a name alone is filtered', () => {
  const smiths = [who('Ann SMITH', 'Labour Party'), who('Bea Smithson', 'Green Party')];
  expect(findFilter(smiths, [who('Ann JONES', 'Labour Party')])).toBe('NAME');
  expect(findFilter(smiths, [who('Cay Smith', 'Labour Party')])).toBeNull();
});

test('one that lacks more than withdraw is filtered by something, as by who has an e-mail address', () => {
  expect(findFilter([ann, bea, cay], [dot, who('Fay FIR', 'Green Party')])).toBe('MANY');
  const many = Array.from({ length: 8 }, (_, index) => [
    who(`Al Number${index}`, 'Labour Party'),
    who(`Bo Count${index}`, 'Green Party'),
  ]).flat();
  expect(findFilter(many, [ann, cay])).toBeNull();
});

test('one that has others in the place of all whom it lacks is not filtered, for a filter adds nobody', () => {
  const fay = who('Fay FIR', 'Green Party');
  const missing = [cay, who('Gus GORSE', 'Liberal Democrats')];
  const exchange = (gained: number, lost: number, areBothFinal = true) => ({ gained, lost, areBothFinal });
  expect(findFilter([ann, bea, eve, fay], missing)).toBe('MANY');
  expect(findFilter([ann, bea, eve, fay], missing, [exchange(2, 2)])).toBeNull();
  // On one ballot others came, on another nobody did.
  expect(findFilter([ann, bea, eve, fay], missing, [exchange(3, 1), exchange(0, 1)])).toBe('MANY');
  // Until nominations close a part of a longer list has others, too; a ballot that lost nobody tells nothing.
  expect(findFilter([ann, bea, eve, fay], missing, [exchange(3, 2, false)])).toBe('MANY');
  expect(findFilter([ann, bea, eve, fay], missing, [exchange(2, 2), exchange(3, 0, false)])).toBeNull();
  // One party alone is one party alone, whoever stands for it now.
  expect(findFilter([ann, dot], [bea], [exchange(1, 1)])).toBe('PARTY');
});
