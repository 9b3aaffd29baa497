import { parsePostcode } from '@wheatsheaf/schema/identifiers/postcode.ts';

/** Words that could be one postcode written apart. */
const LONGEST = 3;
/** Whatever may stand between its parts. */
const BETWEEN = /[^\p{L}\p{N}]+/u;
/** Letters and digits of a postcode: from M1 1AE to SW1A 2AA. */
const LENGTHS = { least: 5, most: 7 };

/** What a program is told of an address with a postcode in it, which it must not be told back (R16). */
export const NO_POSTCODES =
  'There is nothing here: no address takes a postcode, which says where somebody lives. Ask postcode(code), which is answered by POST only and kept nowhere.';

/**
 * Whether somebody typed a whole postcode into a search, alone or among words: it says where they live. The first part alone does not. A
 * digit must be in it, for reading leniently "Lions" would be one.
 */
export function holdsPostcode(text: string): boolean {
  return /\d/.test(text) && (isAmong(text.split(/[\s,;]+/)) || isAmong(text.split(BETWEEN)));
}

/** The same of any text in what a program gives with a question. */
export function valueHoldsPostcode(value: unknown): boolean {
  if (typeof value === 'string') return holdsPostcode(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(valueHoldsPostcode);
}

/** Whether an address, path or query, has a whole postcode in it, however it is written and whatever stands around it. */
export function addressHoldsPostcode(url: string): boolean {
  return /\d/.test(url) && isAmong(decode(url).split(BETWEEN));
}

function isAmong(written: readonly string[]): boolean {
  const words = written.filter(Boolean);
  return words.some((_, start) =>
    Array.from({ length: LONGEST }, (_each, more) => words.slice(start, start + more + 1).join('')).some(
      isPostcode,
    ),
  );
}

function isPostcode(typed: string): boolean {
  const { length } = typed.replaceAll(/[.,_–-]/g, '');
  return length >= LENGTHS.least && length <= LENGTHS.most && /\d/.test(typed) && parsePostcode(typed).ok;
}

/** A sequence that stands for no letter is left as it is. */
function decode(url: string): string {
  return url.replaceAll('+', ' ').replaceAll(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
