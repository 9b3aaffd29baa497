import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const datePrecisionWords = {
  DAY: { en: 'Day', cy: 'Diwrnod' },
  MONTH: { en: 'Month', cy: 'Mis' },
  YEAR: { en: 'Year', cy: 'Blwyddyn' },
} as const satisfies WordTable;

export type DatePrecision = keyof typeof datePrecisionWords;

/** How exactly a date is known. A month or a year sorts as its first day. */
export const datePrecision = /* @__PURE__ */ defineVocabulary(datePrecisionWords, {
  DAY: {
    meaning: 'The day is known.',
    cyCheckedOn: null,
  },
  MONTH: {
    meaning: 'Only the month and the year are known.',
    cyCheckedOn: null,
  },
  YEAR: {
    meaning: 'Only the year is known.',
    cyCheckedOn: null,
  },
});
