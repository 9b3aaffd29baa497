import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const resultStateWords = {
  READY: { en: 'Ready to confirm', cy: 'Yn barod i’w gadarnhau' },
  NEEDS_DECISION: { en: 'Needs a decision', cy: 'Angen penderfyniad' },
  NOT_DECLARED: { en: 'Not declared yet', cy: 'Heb ei ddatgan eto' },
  LEFT_OUT: { en: 'No poll', cy: 'Dim pleidlais' },
  CONFIRMED: { en: 'Confirmed', cy: 'Wedi’i gadarnhau' },
} as const satisfies WordTable;

export type ResultState = keyof typeof resultStateWords;

/** How far the result of a ballot has come on results night. */
export const resultState = /* @__PURE__ */ defineVocabulary(resultStateWords, {
  READY: { meaning: 'Who won, who leaves and from when are known: it can be confirmed.', cyCheckedOn: null },
  NEEDS_DECISION: {
    meaning: 'Something stands in the way that an editor decides or adds; the problems say what.',
    cyCheckedOn: null,
  },
  NOT_DECLARED: { meaning: 'The record does not know who won.', cyCheckedOn: null },
  LEFT_OUT: { meaning: 'The poll was cancelled, or another took its place.', cyCheckedOn: null },
  CONFIRMED: { meaning: 'Its winners hold their seats in the record.', cyCheckedOn: null },
});
