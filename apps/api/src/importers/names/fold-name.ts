import { foldWords } from '../../language/fold-words.ts';

/**
 * What two spellings of one name have in common: no case, accents, punctuation or titles of the alphabet. Only ever compared within
 * one contest or one person, never across bodies (R12).
 */
export function foldName(name: string): string {
  return foldWords(name);
}
export { foldName } from '../../people/fold-name.ts';
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
