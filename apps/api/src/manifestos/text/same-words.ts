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

/** A folded text with its words, taken apart once however often it is compared. */
export type FoldedText = { text: string; words: readonly string[] };

export function prepareText(text: string): FoldedText {
  const folded = foldText(text);
  return { text: folded, words: folded.split(' ') };
}

/** How alike two texts are, from 0 to 1; 0 for any two that are not one text lightly edited. */
export function likeness(one: FoldedText, other: FoldedText): number {
  if (one.text === other.text) return 1;
  const fewer = Math.min(one.words.length, other.words.length);
  const all = one.words.length + other.words.length;
  if (fewer < WORDS_TO_COMPARE_BY) return isSlip(one.text, other.text) ? 0.99 : 0;
  if ((2 * fewer) / all < COMMON_SHARE) return 0;
  const counts = new Map<string, number>();
  for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other.words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common++;
    counts.set(word, left - 1);
  }
  const share = (2 * common) / all;
  return share >= COMMON_SHARE ? share : 0;
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
