import type { PersonName } from '../contests/claims.ts';
import { capitaliseSurname, isCapitals } from './capitals.ts';

/** Letters after a name. They stay in it and are no surname. */
const POST_NOMINALS = new Set([
  'MBE',
  'OBE',
  'CBE',
  'KBE',
  'DBE',
  'BEM',
  'JP',
  'KC',
  'QC',
  'MP',
  'MSP',
  'DL',
  'PHD',
  'FRSA',
  'JR',
  'JNR',
  'SR',
  'SNR',
  'II',
  'III',
  'IV',
]);

/** Those that are not always written in capitals. */
const SMALL_POST_NOMINALS = new Set(['Jr', 'Jnr', 'Sr', 'Snr', 'PhD']);

/** Small words before a surname that belong to it: Hedd ap Tomos, Karen van der Berg. */
const PARTICLES = new Set([
  'ab',
  'ap',
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'la',
  'le',
  'st',
  'st.',
  'ten',
  'ter',
  'van',
  'von',
]);

/** Given names of two letters, the others being initials: JO SMITH and AJ SMITH. */
const SHORT_GIVEN_NAMES = new Set(['AL', 'BO', 'DI', 'ED', 'JO', 'KY', 'LI', 'LU', 'MO', 'NY', 'TY', 'VI']);

/**
 * Reads a name as statements of persons nominated print it: `Kevin BORAM`, `BORAM, Kevin`, `KEVIN BORAM`, `Kevin Boram`. The display
 * name loses the capitals; only a surname in capitals, or a comma, shows for certain which part of a longer name is the surname.
 */
export function readPrintedName(printed: string): PersonName {
  const [before = '', after] = printed
    .trim()
    .replace(/\s+/g, ' ')
    .split(/\s*,\s*/, 2);
  if (after && !POST_NOMINALS.has(after.toUpperCase().replaceAll('.', ''))) {
    const familyName = capitaliseSurname(before);
    const givenName = readGivenName(after);
    return formatName(givenName, familyName, '', true);
  }
  const words = withoutRepeatedSurname(before.split(' '));
  const suffixAt = words.findLastIndex((word) => !isPostNominal(word)) + 1;
  // A name of post-nominals alone is a name all the same: Ms Am.
  const names = suffixAt > 0 ? words.slice(0, suffixAt) : words;
  const suffix = [...words.slice(names.length), ...(after ? [after] : [])].join(' ');

  const surnameAt = findSurname(names);
  const given = names.slice(0, surnameAt).join(' ');
  const family = names.slice(surnameAt).join(' ');
  if (names.every(isCapitals))
    return formatName(readGivenName(given), capitaliseSurname(family), suffix, names.length === 2);
  const isShownByCapitals = isCapitals(names.at(-1) ?? '');
  return formatName(
    given,
    isShownByCapitals ? capitaliseSurname(family) : family,
    suffix,
    isShownByCapitals || names.length === 2,
  );
}

/** A name that comes in parts, written as it should be shown. */
export function joinName(givenName: string, familyName: string): PersonName {
  return formatName(givenName.trim().replace(/\s+/g, ' '), familyName.trim().replace(/\s+/g, ' '), '', true);
}

/** Where the surname begins: at the run of capitals that ends the name, else at its last word, with the particles before it. */
function findSurname(words: readonly string[]): number {
  let start = words.length - 1;
  if (isCapitals(words[start] ?? '') && !words.every(isCapitals)) {
    while (start > 1 && isCapitals(words[start - 1] ?? '')) start--;
  }
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start--;
  return Math.max(start, 0);
}

function readGivenName(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      isCapitals(word) && (word.length > 2 || SHORT_GIVEN_NAMES.has(word)) ? capitaliseSurname(word) : word,
    )
    .join(' ');
}

/** Some lists give the surname twice, once in capitals: `Pat HAY Hay`, `MÄKINEN Suzi Mäkinen`. */
function withoutRepeatedSurname(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  if (words.length < 3 || isCapitals(last)) return words;
  return words.filter(
    (word, position) =>
      position === words.length - 1 || !(isCapitals(word) && letters(word) === letters(last)),
  );
}

function letters(word: string): string {
  return word.toLowerCase().replace(/\P{L}/gu, '');
}

function isPostNominal(word: string): boolean {
  const bare = word.replaceAll('.', '').replace(/^\(|\)$/g, '');
  return POST_NOMINALS.has(bare) || SMALL_POST_NOMINALS.has(bare);
}

function formatName(givenName: string, familyName: string, suffix: string, isCertain: boolean): PersonName {
  return {
    name: [givenName, familyName, suffix].filter(Boolean).join(' '),
    givenName: isCertain && givenName && familyName ? givenName : null,
    familyName: isCertain && givenName && familyName ? familyName : null,
    sortName: givenName && familyName ? `${familyName}, ${givenName}` : givenName || familyName,
  };
}
