import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const importRowStateWords = {
  CREATED: { en: 'Created', cy: 'Crëwyd' },
  UPDATED: { en: 'Updated', cy: 'Diweddarwyd' },
  UNCHANGED: { en: 'Unchanged', cy: 'Heb newid' },
  ERROR: { en: 'Error', cy: 'Gwall' },
} as const satisfies WordTable;

export type ImportRowState = keyof typeof importRowStateWords;

/** What became of one line of an import. Every input line is exactly one of these. */
export const importRowState = /* @__PURE__ */ defineVocabulary(importRowStateWords, {
  CREATED: {
    meaning: 'Makes a new record.',
    cyCheckedOn: null,
  },
  UPDATED: {
    meaning: 'Changes a record.',
    cyCheckedOn: null,
  },
  UNCHANGED: {
    meaning: 'Says what the record says already.',
    cyCheckedOn: null,
  },
  ERROR: {
    meaning: 'Cannot be read or matched; the error names line, column and reason.',
    cyCheckedOn: null,
  },
});
