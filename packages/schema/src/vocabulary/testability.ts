import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const testabilityWords = {
  TESTABLE: { en: 'Can be tested', cy: 'Gellir ei brofi' },
  PARTLY: { en: 'Can be tested in part', cy: 'Gellir ei brofi’n rhannol' },
  NOT_TESTABLE: { en: 'Cannot be tested', cy: 'Ni ellir ei brofi' },
} as const satisfies WordTable;

export type Testability = keyof typeof testabilityWords;

/**
 * Whether a success test can be written for a pledge. A pledge that is NOT_TESTABLE is never part delivered
 * or delivered (R3).
 */
export const testability = /* @__PURE__ */ defineVocabulary(testabilityWords, {
  TESTABLE: {
    meaning: 'A reader could tell from public sources whether it was done.',
    cyCheckedOn: null,
  },
  PARTLY: {
    meaning: 'Part of it could be told from public sources, and the success test says which part.',
    cyCheckedOn: null,
  },
  NOT_TESTABLE: {
    meaning: 'Nothing that could be observed would show that it was done.',
    cyCheckedOn: null,
  },
});
