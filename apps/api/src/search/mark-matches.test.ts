import { expect, test } from 'vitest';
import { markMatches } from './mark-matches.ts';

const shown = (text: string, words: string[]) =>
  markMatches(text, words)
    .map((segment) => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join('');

test('words that begin with what was searched for are marked, accents and all', () => {
  expect(shown('Ffordd Ynys Môn', ['ynys', 'mo'])).toBe('Ffordd [Ynys] [Môn]');
});

test('a text found by likeness has none marked', () => {
  expect(shown('Merebridge', ['merebrigde'])).toBe('Merebridge');
});

test('of a long text the part around the first match is shown, cut between words', () => {
  const text = `${'before '.repeat(40)}needle ${'after '.repeat(60)}`.trim();
  const cut = shown(text, ['needle']);
  expect(cut).toMatch(/^… (before )+\[needle\] (after )+…$/);
  expect(cut.length).toBeLessThan(230);
});

test('put together again, the pieces of a short text are the text', () => {
  const text = 'A good landlords’ charter, with “minimum” standards.';
  expect(
    markMatches(text, ['land', 'min'])
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text);
});
