import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const clauseStateWords = {
  KEPT: { en: 'Kept as written', cy: 'Cadwyd fel y mae' },
  AMENDED: { en: 'Amended', cy: 'Diwygiwyd' },
  REMOVED: { en: 'Removed', cy: 'Tynnwyd allan' },
  MET: { en: 'Met', cy: 'Bodlonwyd' },
  NOT_MET: { en: 'Not met', cy: 'Ni fodlonwyd' },
} as const satisfies WordTable;

export type ClauseState = keyof typeof clauseStateWords;

/** What became of a clause of the model motion, or of a criterion, at one council. `needsNote`: it says little without a word on how or why. */
export const clauseState = /* @__PURE__ */ defineVocabulary(clauseStateWords, {
  KEPT: {
    meaning: 'Passed in the words of the model.',
    needsNote: false,
    cyCheckedOn: null,
  },
  AMENDED: {
    meaning: 'Passed in other words.',
    needsNote: true,
    cyCheckedOn: null,
  },
  REMOVED: {
    meaning: 'Not in what was passed.',
    needsNote: false,
    cyCheckedOn: null,
  },
  MET: {
    meaning: 'A later report shows that it was carried out.',
    needsNote: false,
    cyCheckedOn: null,
  },
  NOT_MET: {
    meaning: 'A later report shows that it was not carried out.',
    needsNote: true,
    cyCheckedOn: null,
  },
});
