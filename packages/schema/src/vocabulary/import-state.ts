import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const importStateWords = {
  DRY_RUN: { en: 'Dry run', cy: 'Rhediad prawf' },
  APPLIED: { en: 'Applied', cy: 'Rhoddwyd ar waith' },
  REFUSED: { en: 'Refused', cy: 'Gwrthodwyd' },
  UNDONE: { en: 'Undone', cy: 'Dadwnaed' },
} as const satisfies WordTable;

export type ImportState = keyof typeof importStateWords;

/** What became of one reading of a file. */
export const importState = /* @__PURE__ */ defineVocabulary(importStateWords, {
  DRY_RUN: {
    meaning: 'Read and compared; nothing was written.',
    cyCheckedOn: null,
  },
  APPLIED: {
    meaning: 'Written as a whole.',
    cyCheckedOn: null,
  },
  REFUSED: {
    meaning: 'Had errors; nothing was written.',
    cyCheckedOn: null,
  },
  UNDONE: {
    meaning: 'Applied, and later taken back as one step.',
    cyCheckedOn: null,
  },
});
