import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const standingPlaceWords = {
  PRINCIPAL: { en: 'Principal party', cy: 'Prif blaid' },
  ADJUNCT: { en: 'Adjunct party', cy: 'Plaid gysylltiol' },
} as const satisfies WordTable;

export type StandingPlace = keyof typeof standingPlaceWords;

/** The place of a party in what a candidacy stood for. At most one is principal (R11). */
export const standingPlace = /* @__PURE__ */ defineVocabulary(standingPlaceWords, {
  PRINCIPAL: {
    meaning: 'The party under whose registration the candidacy is counted, such as Labour.',
    cyCheckedOn: null,
  },
  ADJUNCT: {
    meaning: 'The other party of a joint standing, such as the Co-operative Party.',
    cyCheckedOn: null,
  },
});
