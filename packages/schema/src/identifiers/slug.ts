import type { Branded } from './branded.ts';
import { accept, type Parsed, quoted, refuse } from './parsed.ts';

/** The part of a page’s address that names a record: lower-case letters and digits in words joined by single hyphens. */
export type Slug = Branded<'Slug'>;

/** Longer names are cut at a word. */
export const MAX_SLUG_LENGTH = 80;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Letters that have no decomposition in Unicode. */
const FOLDED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
};

/** Reads a slug as it stands in an address. */
export function parseSlug(text: string): Parsed<Slug, 'NOT_A_SLUG'> {
  if (text.length <= MAX_SLUG_LENGTH && SLUG.test(text)) return accept(text as Slug);
  return refuse(
    'NOT_A_SLUG',
    `${quoted(text)} is not a slug: write lower-case letters, digits and single hyphens, at most ${MAX_SLUG_LENGTH}.`,
  );
}

/**
 * Makes a slug of an English or Welsh name: Ynys Môn → ynys-mon, King’s Lynn & West Norfolk → kings-lynn-west-norfolk.
 * The same name always makes the same slug; telling two records of one name apart is the caller’s.
 */
export function makeSlug(name: string): Parsed<Slug, 'NO_SLUG'> {
  const words = name
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æœøłđðþß]/g, (letter) => FOLDED[letter] ?? '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  if (slug !== '') return accept(slug as Slug);
  return refuse(
    'NO_SLUG',
    `${quoted(name)} has no letter or digit to make a slug from: give a slug by hand.`,
  );
}
