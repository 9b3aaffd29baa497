import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const mandateWords = {
  WON_CONTROL: { en: 'Won control', cy: 'Enillodd reolaeth' },
  MINORITY: { en: 'Minority administration', cy: 'Gweinyddiaeth leiafrifol' },
  COALITION: { en: 'Coalition', cy: 'Clymblaid' },
  OPPOSITION: { en: 'Opposition', cy: 'Gwrthblaid' },
} as const satisfies WordTable;

export type Mandate = keyof typeof mandateWords;

/** What the election allowed the owner of a manifesto to do, for a spell. */
export const mandate = /* @__PURE__ */ defineVocabulary(mandateWords, {
  WON_CONTROL: {
    meaning: 'The group held a majority and ran the council.',
    cyCheckedOn: null,
  },
  MINORITY: {
    meaning: 'The group ran the council without a majority.',
    cyCheckedOn: null,
  },
  COALITION: {
    meaning: 'The group ran the council together with another.',
    cyCheckedOn: null,
  },
  OPPOSITION: {
    meaning: 'The group did not run the council.',
    cyCheckedOn: null,
  },
});
