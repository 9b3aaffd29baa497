import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const pledgeStatusWords = {
  NOT_RATED: { en: 'Not yet rated', cy: 'Heb ei asesu eto' },
  NOT_STARTED: { en: 'Not started', cy: 'Heb ddechrau' },
  IN_PROGRESS: { en: 'In progress', cy: 'Ar y gweill' },
  STALLED: { en: 'Stalled', cy: 'Wedi dod i stop' },
  PART_DELIVERED: { en: 'Partly delivered', cy: 'Cyflawnwyd yn rhannol' },
  DELIVERED: { en: 'Delivered', cy: 'Cyflawnwyd' },
  NOT_DELIVERED: { en: 'Not delivered', cy: 'Ni chyflawnwyd' },
  SUPERSEDED: { en: 'Replaced', cy: 'Disodlwyd' },
} as const satisfies WordTable;

export type PledgeStatus = keyof typeof pledgeStatusWords;

/**
 * How far a pledge has come, always derived from its log (R5). What each status asks for:
 * `needsReason`: a status reason; `needsSuccessor`: the pledge that took over; `needsSourceOutsideParty`: evidence
 * that is not the party's own (R2); `offersReply`: the body may print an answer beside it (R19).
 * `isFinal` is true at once, `'AT_TERM_CLOSE'` only once the term has been closed. Source: domain.md, pledge status.
 */
export const pledgeStatus = /* @__PURE__ */ defineVocabulary(pledgeStatusWords, {
  NOT_RATED: {
    meaning: 'The pledge is published and nobody has assessed it.',
    isFinal: false,
    needsReason: false,
    needsSuccessor: false,
    needsSourceOutsideParty: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  NOT_STARTED: {
    meaning: 'Assessed, and no action towards the success test is recorded.',
    isFinal: false,
    needsReason: false,
    needsSuccessor: false,
    needsSourceOutsideParty: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  IN_PROGRESS: {
    meaning: 'A decision, a budget or work towards the success test is recorded.',
    isFinal: false,
    needsReason: false,
    needsSuccessor: false,
    needsSourceOutsideParty: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  STALLED: {
    meaning: 'Work was recorded and has stopped or is blocked, for the reason given.',
    isFinal: false,
    needsReason: true,
    needsSuccessor: false,
    needsSourceOutsideParty: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  PART_DELIVERED: {
    meaning: 'Part of the success test is met, and the update says which part.',
    isFinal: 'AT_TERM_CLOSE',
    needsReason: false,
    needsSuccessor: false,
    needsSourceOutsideParty: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  DELIVERED: {
    meaning: 'The success test is met in full.',
    isFinal: true,
    needsReason: false,
    needsSuccessor: false,
    needsSourceOutsideParty: true,
    offersReply: false,
    cyCheckedOn: null,
  },
  NOT_DELIVERED: {
    meaning: 'The term ended without it, or a decision dropped it, for the reason given.',
    isFinal: true,
    needsReason: true,
    needsSuccessor: false,
    needsSourceOutsideParty: false,
    offersReply: true,
    cyCheckedOn: null,
  },
  SUPERSEDED: {
    meaning: 'A named successor pledge took over.',
    isFinal: true,
    needsReason: false,
    needsSuccessor: true,
    needsSourceOutsideParty: true,
    offersReply: false,
    cyCheckedOn: null,
  },
});

/** Whether a status stands until a CORRECTION or a REOPENED: PART_DELIVERED does only once the term has closed. */
export function isFinalStatus(status: PledgeStatus, isTermClosed: boolean): boolean {
  const { isFinal } = pledgeStatus[status];
  return isFinal === 'AT_TERM_CLOSE' ? isTermClosed : isFinal;
}
