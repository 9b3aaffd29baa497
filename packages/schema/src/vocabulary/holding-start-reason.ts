import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const holdingStartReasonWords = {
  ELECTED: { en: 'Elected', cy: 'Etholwyd' },
  BY_ELECTION: { en: 'Elected at a by-election', cy: 'Etholwyd mewn isetholiad' },
  UNOPPOSED: { en: 'Elected unopposed', cy: 'Etholwyd yn ddiwrthwynebiad' },
  CO_OPTED: { en: 'Co-opted', cy: 'Cyfetholwyd' },
  APPOINTED: { en: 'Appointed', cy: 'Penodwyd' },
  LIST_SUCCESSION: { en: 'Next on the party’s list', cy: 'Nesaf ar restr y blaid' },
  BOUNDARY_CHANGE: { en: 'Carried over at a reorganisation', cy: 'Parhaodd wedi ad-drefnu' },
} as const satisfies WordTable;

export type HoldingStartReason = keyof typeof holdingStartReasonWords;

/** How somebody came to hold an office. */
export const holdingStartReason = /* @__PURE__ */ defineVocabulary(holdingStartReasonWords, {
  ELECTED: {
    meaning: 'Won at a scheduled election.',
    cyCheckedOn: null,
  },
  BY_ELECTION: {
    meaning: 'Won at a by-election.',
    cyCheckedOn: null,
  },
  UNOPPOSED: {
    meaning: 'Elected without a poll, there being no more candidates than seats.',
    cyCheckedOn: null,
  },
  CO_OPTED: {
    meaning: 'Chosen by the body or the party to fill a vacancy, as the law of some councils provides.',
    cyCheckedOn: null,
  },
  APPOINTED: {
    meaning: 'Given the office by appointment, as a life peer is.',
    cyCheckedOn: null,
  },
  LIST_SUCCESSION: {
    meaning: 'Took a vacant list seat as the next name on that list.',
    cyCheckedOn: null,
  },
  BOUNDARY_CHANGE: {
    meaning: 'Became a member of the new area or body because it replaced the old one.',
    cyCheckedOn: null,
  },
});
