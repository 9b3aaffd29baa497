import { foldWords } from '../../language/fold-words.ts';

/**
 * What two spellings of one name have in common: no case, accents, punctuation or titles of the alphabet. Only ever compared within
 * one contest or one person, never across bodies (R12).
 */
export function foldName(name: string): string {
  return foldWords(name);
}
