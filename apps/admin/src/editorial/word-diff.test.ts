import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './word-diff.ts';

const joined = (parts: ReturnType<typeof diffWords>, kinds: readonly string[]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

test('what was removed stands before what was added, and the rest stays', () => {
  expect(diffWords('Sits on the housing committee.', 'Chairs the housing committee.')).toEqual([
    { kind: 'removed', text: 'Sits on ' },
    { kind: 'added', text: 'Chairs ' },
    { kind: 'same', text: 'the housing committee.' },
  ]);
});

test('a text that was empty is all added, and one that was emptied all removed', () => {
  expect(diffWords('', 'New words.')).toEqual([{ kind: 'added', text: 'New words.' }]);
  expect(diffWords('Old words.', '')).toEqual([{ kind: 'removed', text: 'Old words.' }]);
});

test('both versions can always be read whole from the difference', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      expect(joined(parts, ['same', 'removed'])).toBe(before);
      expect(joined(parts, ['same', 'added'])).toBe(after);
    }),
  );
});

test('a text of thousands of words is shown as a whole instead of counted', () => {
  const long = 'word '.repeat(2000);
  expect(diffWords(long, `${long}more`)).toEqual([
    { kind: 'removed', text: long },
    { kind: 'added', text: `${long}more` },
  ]);
});
