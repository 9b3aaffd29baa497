import type { Words } from './language.ts';
import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const selectionWords = {
  COMPLETE: { en: 'The whole manifesto', cy: 'Y maniffesto cyfan' },
  SELECTED: { en: 'A selection', cy: 'Detholiad' },
} as const satisfies WordTable;

export type Selection = keyof typeof selectionWords;

/** Which of a manifesto’s promises are tracked. Said above the counts of every tracker (R20). */
export const selection = /* @__PURE__ */ defineVocabulary(selectionWords, {
  COMPLETE: {
    meaning: 'Every paragraph of the manifesto was coded, and each pledge found is here.',
    cyCheckedOn: null,
  },
  SELECTED: {
    meaning: 'Some of the manifesto’s pledges are here; who chose them is said.',
    cyCheckedOn: null,
  },
});

/**
 * The sentence above the counts. SELECTED_OF_UNKNOWN: nobody has counted how many pledges the manifesto holds.
 * `{selected}` and `{total}` are numbers of pledges, `{chosenBy}` a name.
 */
export const selectionSentence = {
  COMPLETE: {
    en: 'Every pledge in the manifesto is tracked here.',
    cy: 'Mae pob addewid yn y maniffesto yn cael ei olrhain yma.',
  },
  SELECTED: {
    en: '{selected} of the manifesto’s {total} pledges are tracked here. Chosen by: {chosenBy}.',
    cy: 'Mae {selected} o’r {total} addewid yn y maniffesto yn cael eu holrhain yma. Dewiswyd gan: {chosenBy}.',
  },
  SELECTED_OF_UNKNOWN: {
    en: 'A selection of the manifesto’s pledges is tracked here. Chosen by: {chosenBy}.',
    cy: 'Mae detholiad o addewidion y maniffesto yn cael ei olrhain yma. Dewiswyd gan: {chosenBy}.',
  },
} as const satisfies Readonly<Record<Selection | 'SELECTED_OF_UNKNOWN', Words>>;
