import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const wordingBasisWords = {
  MANIFESTO_TEXT: { en: 'Quoted from the manifesto', cy: 'Dyfyniad o’r maniffesto' },
  REPORTED: { en: 'As reported', cy: 'Yn ôl adroddiadau' },
} as const satisfies WordTable;

export type WordingBasis = keyof typeof wordingBasisWords;

/** Where the wording of a pledge comes from. REPORTED wording is ours and never shown as a quote. */
export const wordingBasis = /* @__PURE__ */ defineVocabulary(wordingBasisWords, {
  MANIFESTO_TEXT: {
    meaning: 'The manifesto’s own words, with the page they stand on.',
    cyCheckedOn: null,
  },
  REPORTED: {
    meaning: 'Our words for a pledge that another publication reported, with a link to it.',
    cyCheckedOn: null,
  },
});
