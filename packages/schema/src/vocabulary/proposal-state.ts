import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const proposalStateWords = {
  OPEN: { en: 'Awaiting a decision', cy: 'Yn aros am benderfyniad' },
  ACCEPTED: { en: 'Accepted', cy: 'Derbyniwyd' },
  REJECTED: { en: 'Rejected', cy: 'Gwrthodwyd' },
} as const satisfies WordTable;

export type ProposalState = keyof typeof proposalStateWords;

/** What became of a change that a source suggests and a person decides. */
export const proposalState = /* @__PURE__ */ defineVocabulary(proposalStateWords, {
  OPEN: {
    meaning: 'Nobody has decided yet.',
    cyCheckedOn: null,
  },
  ACCEPTED: {
    meaning: 'Written to the record.',
    cyCheckedOn: null,
  },
  REJECTED: {
    meaning: 'Not wanted; the same proposal is not made again.',
    cyCheckedOn: null,
  },
});
