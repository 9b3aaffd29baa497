import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const policyDocumentKindWords = {
  PLATFORM: { en: 'National platform', cy: 'Rhaglen bolisi genedlaethol' },
  AIMS: { en: 'Aims', cy: 'Nodau' },
  PRIORITIES: { en: 'Priorities', cy: 'Blaenoriaethau' },
  PROCESS: { en: 'How it is done', cy: 'Sut y gwneir hyn' },
} as const satisfies WordTable;

export type PolicyDocumentKind = keyof typeof policyDocumentKindWords;

/** What kind of national policy document it is. */
export const policyDocumentKind = /* @__PURE__ */ defineVocabulary(policyDocumentKindWords, {
  PLATFORM: {
    meaning: 'A party’s published programme.',
    cyCheckedOn: null,
  },
  AIMS: {
    meaning: 'A short list of what the party works for.',
    cyCheckedOn: null,
  },
  PRIORITIES: {
    meaning: 'What the party puts first in one legislature.',
    cyCheckedOn: null,
  },
  PROCESS: {
    meaning: 'How the party does something, step by step, such as choosing candidates.',
    cyCheckedOn: null,
  },
});
