import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const freshnessWords = {
  CURRENT: { en: 'Up to date', cy: 'Yn gyfredol' },
  REVIEW_DUE: { en: 'Review due', cy: 'Angen adolygiad' },
  STALE: { en: 'Out of date', cy: 'Wedi dyddio' },
} as const satisfies WordTable;

export type Freshness = keyof typeof freshnessWords;

/** How long ago anybody last looked at a pledge; computed. */
export const freshness = /* @__PURE__ */ defineVocabulary(freshnessWords, {
  CURRENT: {
    meaning:
      'Reviewed within 180 days, or within 90 days when it is due within six months; or nothing is left to review: final, withdrawn, not testable, or made by a group that was not elected.',
    cyCheckedOn: null,
  },
  REVIEW_DUE: {
    meaning: 'The time for a review has passed.',
    cyCheckedOn: null,
  },
  STALE: {
    meaning: 'Twice the time for a review has passed.',
    cyCheckedOn: null,
  },
});
