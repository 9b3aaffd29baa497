import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const promoterKindWords = {
  PERSON: { en: 'A person', cy: 'Person' },
  ORGANISATION: { en: 'An organisation', cy: 'Sefydliad' },
} as const satisfies WordTable;

export type PromoterKind = keyof typeof promoterKindWords;

/** Who promotes what an imprint speaks for. */
export const promoterKind = /* @__PURE__ */ defineVocabulary(promoterKindWords, {
  PERSON: {
    meaning: 'A named person, at an office or PO Box address.',
    cyCheckedOn: null,
  },
  ORGANISATION: {
    meaning: 'A party or another organisation, at its address.',
    cyCheckedOn: null,
  },
});
