import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const updateKindWords = {
  RATING: { en: 'Status recorded', cy: 'Cofnodwyd statws' },
  NOTE: { en: 'Note', cy: 'Nodyn' },
  REVIEWED_NO_CHANGE: { en: 'Reviewed, no change', cy: 'Adolygwyd, dim newid' },
  CORRECTION: { en: 'Correction', cy: 'Cywiriad' },
  REOPENED: { en: 'Reopened', cy: 'Ailagorwyd' },
  TERM_CLOSE: { en: 'Settled at the end of the term', cy: 'Penderfynwyd ar ddiwedd y tymor' },
} as const satisfies WordTable;

export type UpdateKind = keyof typeof updateKindWords;

/** What a row of the append-only status log does. `carriesStatus`: the row states a status of its own, a correction where the row it names does. */
export const updateKind = /* @__PURE__ */ defineVocabulary(updateKindWords, {
  RATING: {
    meaning: 'An assessment that states a status from the day it took effect.',
    carriesStatus: true,
    cyCheckedOn: null,
  },
  NOTE: {
    meaning: 'News that changes no status.',
    carriesStatus: false,
    cyCheckedOn: null,
  },
  REVIEWED_NO_CHANGE: {
    meaning: 'Somebody looked again and the status stands.',
    carriesStatus: false,
    cyCheckedOn: null,
  },
  CORRECTION: {
    meaning: 'The record was wrong; this row replaces the one it names from that row’s day on.',
    carriesStatus: true,
    cyCheckedOn: null,
  },
  REOPENED: {
    meaning: 'The world changed after a final status, so the pledge is open again.',
    carriesStatus: true,
    cyCheckedOn: null,
  },
  TERM_CLOSE: {
    meaning: 'The term ended and the pledge was settled with what had been recorded by then.',
    carriesStatus: true,
    cyCheckedOn: null,
  },
});
