import type { Branded } from './branded.ts';
import { accept, type Parsed, refuse } from './parsed.ts';

/** A unit postcode in capitals with its one space, DE1 2AB. Personal in the wrong place: never in a message or a log. */
export type Postcode = Branded<'Postcode'>;

/** A postcode without its last two letters, DE1 2: what may travel in an address, because thousands share it. */
export type PostcodeSector = Branded<'PostcodeSector'>;

type PostcodeProblem = 'NOT_A_POSTCODE' | 'POSTCODE_INCOMPLETE';

/**
 * Royal Mail’s rules: which letters occur at which place of the first part (no Q, V, X first, no I, J, Z second …), and
 * none of C, I, K, M, O, V in the last two letters. GIR 0AA is the one exception.
 */
const OUTWARD =
  /^(?:[A-PR-UWYZ](?:[1-9]|[1-9]\d|[1-9][A-HJKPSTUW]|[A-HK-Y]\d|[A-HK-Y][1-9]\d|[A-HK-Y][1-9][ABEHMNPRVWXY])|GIR)$/;
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/** Every shape of a first part: A a letter, 9 a digit. */
const OUTWARD_SHAPES = ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A', 'AAA'];

/**
 * Reads what people type: any case, spaces or none, stray dots and hyphens, the letter O or I for the digit 0 or 1 and
 * the other way round. POSTCODE_INCOMPLETE: only the first part is there. The messages never repeat what was typed.
 */
export function parsePostcode(text: string): Parsed<Postcode, PostcodeProblem> {
  const typed = text.toUpperCase().replace(/[\s.,_–-]/g, '');
  const outward = mendedOutward(typed.slice(0, -3));
  const inward = inShape(typed.slice(-3), '9AA');
  if (outward !== null && inward !== null && INWARD.test(inward)) {
    return accept(`${outward} ${inward}` as Postcode);
  }
  if (mendedOutward(typed) !== null) {
    return refuse(
      'POSTCODE_INCOMPLETE',
      'Only the first part of a postcode is here: write all of it, such as DE1 2AB.',
    );
  }
  return refuse('NOT_A_POSTCODE', 'This is not a UK postcode: write one such as DE1 2AB.');
}

/** Reads DE1 2 and DE1-2; no letters are mended here, because only programs write sectors. */
export function parsePostcodeSector(text: string): Parsed<PostcodeSector, 'NOT_A_POSTCODE_SECTOR'> {
  const [outward = '', digit = '', ...rest] = text.trim().toUpperCase().split(/[ -]/);
  if (rest.length === 0 && OUTWARD.test(outward) && /^\d$/.test(digit)) {
    return accept(`${outward} ${digit}` as PostcodeSector);
  }
  return refuse('NOT_A_POSTCODE_SECTOR', 'This is not a postcode sector: write one such as DE1-2.');
}

/** DE1 of DE1 2AB: the postal district. */
export function outwardOf(postcode: Postcode | PostcodeSector): string {
  return postcode.slice(0, postcode.indexOf(' '));
}

export function sectorOf(postcode: Postcode): PostcodeSector {
  return postcode.slice(0, -2) as PostcodeSector;
}

/** AB of DE1 2AB: the unit within its sector. */
export function unitOf(postcode: Postcode): string {
  return postcode.slice(-2);
}

/** DE12AB, as directories key it. */
export function formatPostcodeCompact(postcode: Postcode): string {
  return postcode.replace(' ', '');
}

/** DE1-2, as it stands in an address of ours. */
export function formatSectorForUrl(sector: PostcodeSector): string {
  return sector.replace(' ', '-');
}

/**
 * The first part that was meant, O, 0, I and 1 put right. There is never a choice between two: no second letter is I, no
 * third or fourth is I or O, and no number begins with 0 except a single 0 after two letters.
 */
function mendedOutward(typed: string): string | null {
  for (const shape of OUTWARD_SHAPES) {
    const mended = inShape(typed, shape);
    if (mended !== null && OUTWARD.test(mended)) return mended;
  }
  return null;
}

/** The text with O, 0, I, 1 turned into what the shape asks for at their place. Null if it cannot have that shape. */
function inShape(typed: string, shape: string): string | null {
  if (typed.length !== shape.length) return null;
  const mended = Array.from(typed, (character, place) =>
    shape[place] === 'A'
      ? character.replace('0', 'O').replace('1', 'I')
      : character.replace('O', '0').replace('I', '1'),
  );
  const fits = mended.every((character, place) => (shape[place] === 'A' ? /[A-Z]/ : /[0-9]/).test(character));
  return fits ? mended.join('') : null;
}
