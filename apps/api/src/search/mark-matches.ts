import { foldWords } from './fold-words.ts';

/** A piece of a text, and whether it is what was searched for. */
export type Segment = { text: string; isMatch: boolean };

const WORD = /[\p{L}\p{M}\p{N}'’‘`ʼ]+/gu;
/** Characters of a long text shown before and after its first match. */
const BEFORE = 60;
const AFTER = 140;

/**
 * A text in pieces, words that begin with a word searched for marked; of a long one the part around the first of them, cut between words.
 * A hit found by likeness, as of a slip of the finger, has none marked.
 */
export function markMatches(text: string, searched: readonly string[]): Segment[] {
  const matches = [...text.matchAll(WORD)].filter(([word]) =>
    foldWords(word).some((folded) => searched.some((wanted) => folded.startsWith(wanted))),
  );
  const { from, to } = excerpt(text, matches[0]?.index ?? 0);
  const segments: Segment[] = [];
  let position = from;
  for (const { 0: word, index } of matches) {
    if (index < from || index + word.length > to) continue;
    segments.push({ text: text.slice(position, index), isMatch: false }, { text: word, isMatch: true });
    position = index + word.length;
  }
  segments.push({ text: text.slice(position, to), isMatch: false });
  const shown = segments.filter((segment) => segment.text !== '');
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

function excerpt(text: string, match: number): { from: number; to: number } {
  if (text.length <= BEFORE + AFTER) return { from: 0, to: text.length };
  const from = match <= BEFORE ? 0 : text.indexOf(' ', match - BEFORE) + 1;
  const end = Math.max(from, match) + AFTER;
  const space = text.lastIndexOf(' ', end);
  return { from, to: end >= text.length ? text.length : space > match ? space : end };
}
