import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const pledgeReadingWords = {
  NEVER_ASSESSED: { en: 'Never assessed', cy: 'Heb ei asesu erioed' },
  CANNOT_BE_TESTED: { en: 'Cannot be tested', cy: 'Ni ellir ei brofi' },
  NOT_ELECTED: { en: 'Not elected to carry this out', cy: 'Heb eu hethol i gyflawni hyn' },
} as const satisfies WordTable;

export type PledgeReading = keyof typeof pledgeReadingWords;

/**
 * What is shown in place of a status where a status would mislead; computed, never stored. Source:
 * domain.md, pledge status.
 */
export const pledgeReading = /* @__PURE__ */ defineVocabulary(pledgeReadingWords, {
  NEVER_ASSESSED: {
    meaning: 'The term closed before anybody had assessed the pledge.',
    cyCheckedOn: null,
  },
  CANNOT_BE_TESTED: {
    meaning: 'The pledge cannot be tested, so it has no status.',
    cyCheckedOn: null,
  },
  NOT_ELECTED: {
    meaning: 'Its owner was in opposition for the whole term; it is not counted as undelivered.',
    cyCheckedOn: null,
  },
});
