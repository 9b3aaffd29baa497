/** A text as a search compares it: no case, no accents (a Welsh "ŷ" is found by "y"), single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
