import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const confidenceWords = {
  EXACT: { en: 'Exact', cy: 'Union' },
  BEST_FIT: { en: 'Best fit', cy: 'Y cyfatebiad gorau' },
  AMBIGUOUS: { en: 'More than one area possible', cy: 'Mwy nag un ardal yn bosibl' },
} as const satisfies WordTable;

export type Confidence = keyof typeof confidenceWords;

/** How surely a postcode belongs to an area. */
export const confidence = /* @__PURE__ */ defineVocabulary(confidenceWords, {
  EXACT: {
    meaning: 'All addresses of the postcode lie in the area.',
    cyCheckedOn: null,
  },
  BEST_FIT: {
    meaning: 'The directory gives the postcode this one area, though some addresses may lie in another.',
    cyCheckedOn: null,
  },
  AMBIGUOUS: {
    meaning: 'Addresses of the postcode are known to lie in several areas, so the reader is asked.',
    cyCheckedOn: null,
  },
});
