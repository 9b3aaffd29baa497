import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const publicationStateWords = {
  DRAFT: { en: 'Draft', cy: 'Drafft' },
  PUBLISHED: { en: 'Published', cy: 'Cyhoeddwyd' },
  WITHDRAWN: { en: 'Withdrawn', cy: 'Tynnwyd yn ôl' },
} as const satisfies WordTable;

export type PublicationState = keyof typeof publicationStateWords;

/**
 * Whether the public sees a record. A published pledge, update or adoption is never unpublished, only
 * withdrawn (R7).
 */
export const publicationState = /* @__PURE__ */ defineVocabulary(publicationStateWords, {
  DRAFT: {
    meaning: 'Seen by editors only.',
    cyCheckedOn: null,
  },
  PUBLISHED: {
    meaning: 'Public, if everything it belongs to is public.',
    cyCheckedOn: null,
  },
  WITHDRAWN: {
    meaning: 'Taken back after publication, leaving a dated public row that says so.',
    cyCheckedOn: null,
  },
});
