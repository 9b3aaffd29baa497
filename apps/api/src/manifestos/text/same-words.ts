/** Shorter paragraphs are the same only letter by letter: "We will open a bank" and "We will open a library" share most words. */
const WORDS_TO_COMPARE_BY = 9;
/** The share of words two texts must have in common for one to be an edit of the other. */
const COMMON_SHARE = 0.7;
const LETTERS_OF_A_SLIP = 2;

/** A text as two readings of it compare: letter case, kinds of quotation mark and dash, and white space do not count. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’‚‛ʼ`´]/g, "'")
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en');
}

/** A folded text with how often it has each word, counted once however often it is compared. */
export type FoldedText = {
  text: string;
  length: number;
  words: readonly (readonly [string, number])[];
  counts: ReadonlyMap<string, number>;
};

export function prepareText(text: string): FoldedText {
  const folded = foldText(text);
  const all = folded.split(' ');
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { text: folded, length: all.length, words: [...counts], counts };
}

/** How alike two texts are, from 0 to 1; 0 for any two that are not one text lightly edited. */
export function likeness(one: FoldedText, other: FoldedText): number {
  if (one.text === other.text) return 1;
  const fewer = Math.min(one.length, other.length);
  const all = one.length + other.length;
  if (fewer < WORDS_TO_COMPARE_BY) return isSlip(one.text, other.text) ? 0.99 : 0;
  const needed = (COMMON_SHARE * all) / 2;
  let possible = other.length;
  for (const [word, count] of other.words) {
    if (possible < needed) return 0;
    possible -= Math.max(0, count - (one.counts.get(word) ?? 0));
  }
  return possible < needed || fewer < needed ? 0 : (2 * possible) / all;
}

/** Whether all that differs is a stretch of at most two letters: a slip of the pen, a number put right. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 2 * LETTERS_OF_A_SLIP || Math.abs(one.length - other.length) > LETTERS_OF_A_SLIP)
    return false;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return Math.max(one.length, other.length) - start - end <= LETTERS_OF_A_SLIP;
}
