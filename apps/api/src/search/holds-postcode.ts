import { parsePostcode } from '@wheatsheaf/schema/identifiers/postcode.ts';

/** Words that could be one postcode written apart. */
const LONGEST = 3;

/**
 * Whether somebody typed a whole postcode into a search, alone or among words: it says where they live. The first part alone does not. A
 * digit must be in it, for reading leniently "Lions" would be one.
 */
export function holdsPostcode(text: string): boolean {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  return words.some((_, start) =>
    Array.from({ length: LONGEST }, (_each, more) => words.slice(start, start + more + 1).join('')).some(
      (typed) => /\d/.test(typed) && parsePostcode(typed).ok,
    ),
  );
}
