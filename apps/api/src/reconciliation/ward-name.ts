import { foldWords } from '../language/fold-words.ts';

/** A ward's name without the word that says it is one. */
export function readWardName(written: string): string {
  return written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?:ward|(?:county |electoral )*division)$/i, '');
}

/** Words that one source writes and another leaves out, as a ballot's id does: The Mill and Mill, Mill & Weir and Mill Weir. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'of', 'the']);

/** What two spellings of one ward's name have in common, in lists as in contests. Within one council that is one ward on any one day. */
export function foldWard(name: string): string {
  const words = foldWords(readWardName(name));
  const large = words.split(' ').filter((word) => !SMALL_WORDS.has(word));
  return large.length > 0 ? large.join(' ') : words;
}
