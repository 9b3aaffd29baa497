import { foldText } from './same-words.ts';

/** What stands for words left out of a quote. */
const LEFT_OUT = /\[?\s*(?:…|\.{3})\s*\]?/;

/**
 * Whether a wording is a quote of a text: its words in their order, where an ellipsis may stand for words left out. Letter case, kinds
 * of quotation mark and a full stop at the end do not count.
 */
export function isQuoteOf(wording: string, text: string): boolean {
  const source = foldText(text);
  // Before folding: NFKC makes three full stops of an ellipsis.
  const pieces = wording
    .split(LEFT_OUT)
    .map((piece) => foldText(piece).replace(/^["'\s]+|["'\s.;,:]+$/g, ''))
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return false;
  let from = 0;
  for (const piece of pieces) {
    const found = findWords(source, piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return true;
}

/** Where whole words begin in a text; -1 where they do not occur. */
function findWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!isWordLetter(before) && !isWordLetter(after)) return at;
  }
  return -1;
}

function isWordLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
