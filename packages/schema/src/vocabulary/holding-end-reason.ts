import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const holdingEndReasonWords = {
  TERM_ENDED: { en: 'Term ended', cy: 'Daeth y tymor i ben' },
  DEFEATED: { en: 'Lost the seat', cy: 'Collodd y sedd' },
  STOOD_DOWN: { en: 'Stood down', cy: 'Ni safodd eto' },
  RESIGNED: { en: 'Resigned', cy: 'Ymddiswyddodd' },
  DIED: { en: 'Died', cy: 'Bu farw' },
  DISQUALIFIED: { en: 'Disqualified', cy: 'Anghymhwyswyd' },
  DISSOLUTION: { en: 'Dissolution', cy: 'Diddymu' },
  BOUNDARY_CHANGE: { en: 'Seat or body abolished', cy: 'Diddymwyd y sedd neu’r corff' },
  ELECTED_ELSEWHERE: { en: 'Elected to another office', cy: 'Etholwyd i swydd arall' },
} as const satisfies WordTable;

export type HoldingEndReason = keyof typeof holdingEndReasonWords;

/** Why somebody ceased to hold an office. */
export const holdingEndReason = /* @__PURE__ */ defineVocabulary(holdingEndReasonWords, {
  TERM_ENDED: {
    meaning: 'The term of office ran out.',
    cyCheckedOn: null,
  },
  DEFEATED: {
    meaning: 'Stood again and was not elected.',
    cyCheckedOn: null,
  },
  STOOD_DOWN: {
    meaning: 'Did not stand again at the end of the term.',
    cyCheckedOn: null,
  },
  RESIGNED: {
    meaning: 'Left the office before the term ended; a peer who retires also counts here.',
    cyCheckedOn: null,
  },
  DIED: {
    meaning: 'Died in office.',
    cyCheckedOn: null,
  },
  DISQUALIFIED: {
    meaning: 'Lost the office by law, for example after a conviction or six months without attending.',
    cyCheckedOn: null,
  },
  DISSOLUTION: {
    meaning: 'The parliament was dissolved: there are no MPs between dissolution and poll.',
    cyCheckedOn: null,
  },
  BOUNDARY_CHANGE: {
    meaning: 'The area or the body ceased to exist.',
    cyCheckedOn: null,
  },
  ELECTED_ELSEWHERE: {
    meaning: 'Took up another office that cannot be held together with this one.',
    cyCheckedOn: null,
  },
});
