import type { Vocabulary } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { useWord } from '../../i18n/language.ts';
import type { Choice } from './choice-field.tsx';

/** A vocabulary as choices in the language of the interface, in its own order. */
export function useChoices(): (vocabulary: Vocabulary) => Choice[] {
  const word = useWord();
  return (vocabulary) =>
    codesOf(vocabulary).flatMap((code) => {
      const words = vocabulary[code];
      return words ? [{ code, word: word(words) }] : [];
    });
}
