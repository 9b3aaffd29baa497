import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const timelinessWords = {
  NO_DATE: { en: 'No date to keep', cy: 'Dim dyddiad i’w gadw' },
  NOT_DUE: { en: 'Not due yet', cy: 'Heb gyrraedd y dyddiad eto' },
  DUE_SOON: { en: 'Due soon', cy: 'Y dyddiad yn agosáu' },
  OVERDUE: { en: 'Overdue', cy: 'Wedi mynd heibio’r dyddiad' },
  ON_TIME: { en: 'Delivered on time', cy: 'Cyflawnwyd ar amser' },
  LATE: { en: 'Delivered late', cy: 'Cyflawnwyd yn hwyr' },
} as const satisfies WordTable;

export type Timeliness = keyof typeof timelinessWords;

/**
 * How a pledge stands to its due date; computed, apart from its status and never against what it reads as. A month or a year is due on its
 * last day.
 */
export const timeliness = /* @__PURE__ */ defineVocabulary(timelinessWords, {
  NO_DATE: {
    meaning:
      'The pledge names no date, or waits for none: withdrawn, replaced, never assessed, not testable, made by a group that was not elected, or settled without full delivery before its date.',
    cyCheckedOn: null,
  },
  NOT_DUE: {
    meaning: 'The due date is more than 90 days ahead.',
    cyCheckedOn: null,
  },
  DUE_SOON: {
    meaning: 'The due date is at most 90 days ahead.',
    cyCheckedOn: null,
  },
  OVERDUE: {
    meaning: 'The due date has passed and the pledge is not delivered in full.',
    cyCheckedOn: null,
  },
  ON_TIME: {
    meaning: 'Delivered on or before the due date.',
    cyCheckedOn: null,
  },
  LATE: {
    meaning: 'Delivered after the due date.',
    cyCheckedOn: null,
  },
});
