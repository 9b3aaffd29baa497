import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const coverageLevelWords = {
  COMPLETE: { en: 'Complete', cy: 'Cyflawn' },
  PARTIAL: { en: 'Partial', cy: 'Rhannol' },
  NOT_COLLECTED: { en: 'Not collected yet', cy: 'Heb ei gasglu eto' },
} as const satisfies WordTable;

export type CoverageLevel = keyof typeof coverageLevelWords;

/**
 * How much of an organisation’s holders of a role this record holds, on a day. Unknown is never shown as
 * none (R17).
 */
export const coverageLevel = /* @__PURE__ */ defineVocabulary(coverageLevelWords, {
  COMPLETE: {
    meaning: 'Everybody who holds the role there is in the record.',
    cyCheckedOn: null,
  },
  PARTIAL: {
    meaning: 'Some who hold the role are in the record; a count says “at least”.',
    cyCheckedOn: null,
  },
  NOT_COLLECTED: {
    meaning: 'Nobody has gathered them, so an empty list means unknown.',
    cyCheckedOn: null,
  },
});
