import { foldWords } from '../language/fold-words.ts';

/** A ward's name without the word that says it is one. */
export function readWardName(written: string): string {
  return written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?:ward|(?:county |electoral )*division)$/i, '');
}

/** What two spellings of one ward's name have in common. Within one council that is one ward on any one day. */
export function foldWard(name: string): string {
  return foldWords(readWardName(name));
}
