import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const draftStateWords = {
  EDITING: { en: 'Being edited', cy: 'Yn cael ei olygu' },
  IN_REVIEW: { en: 'In review', cy: 'Yn cael ei adolygu' },
  PUBLISHED: { en: 'Published', cy: 'Cyhoeddwyd' },
  RETURNED: { en: 'Returned for changes', cy: 'Dychwelwyd i’w newid' },
  DISCARDED: { en: 'Discarded', cy: 'Rhoddwyd o’r neilltu' },
} as const satisfies WordTable;

export type DraftState = keyof typeof draftStateWords;

/** How far a change has come on its way to publication. */
export const draftState = /* @__PURE__ */ defineVocabulary(draftStateWords, {
  EDITING: {
    meaning: 'Its author is still working on it.',
    cyCheckedOn: null,
  },
  IN_REVIEW: {
    meaning: 'Waiting for a second person.',
    cyCheckedOn: null,
  },
  PUBLISHED: {
    meaning: 'Applied to the live record.',
    cyCheckedOn: null,
  },
  RETURNED: {
    meaning: 'Sent back by the reviewer with a reason.',
    cyCheckedOn: null,
  },
  DISCARDED: {
    meaning: 'Given up by its author.',
    cyCheckedOn: null,
  },
});
