import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const statusReasonWords = {
  NOT_IN_CONTROL: { en: 'Not in control of the council', cy: 'Ddim yn rheoli’r cyngor' },
  NO_MAJORITY: { en: 'No majority for it', cy: 'Dim mwyafrif o blaid hynny' },
  NO_FUNDING: { en: 'No funding', cy: 'Dim cyllid' },
  LEGAL_LIMIT: { en: 'Beyond the council’s legal powers', cy: 'Y tu hwnt i bwerau cyfreithiol y cyngor' },
  BLOCKED_BY_OTHER_BODY: { en: 'Blocked by another body', cy: 'Wedi’i rwystro gan gorff arall' },
  NOT_PRIORITISED: { en: 'Not made a priority', cy: 'Heb ei flaenoriaethu' },
  CHANGED_MIND: { en: 'Changed its mind', cy: 'Wedi newid meddwl' },
  CIRCUMSTANCES: { en: 'Circumstances changed', cy: 'Newid mewn amgylchiadau' },
  REORGANISATION: { en: 'Council reorganised', cy: 'Y cyngor wedi’i ad-drefnu' },
} as const satisfies WordTable;

export type StatusReason = keyof typeof statusReasonWords;

/**
 * Why a pledge stalled, or was not delivered. STALLED and NOT_DELIVERED require one. Source: domain.md,
 * R19.
 */
export const statusReason = /* @__PURE__ */ defineVocabulary(statusReasonWords, {
  NOT_IN_CONTROL: {
    meaning: 'The group that made the pledge did not run the council.',
    needsOwnWords: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  NO_MAJORITY: {
    meaning: 'The council voted, or would have voted, against it.',
    needsOwnWords: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  NO_FUNDING: {
    meaning: 'The money needed was not available or was withdrawn.',
    needsOwnWords: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  LEGAL_LIMIT: {
    meaning: 'The law does not let the council do it.',
    needsOwnWords: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  BLOCKED_BY_OTHER_BODY: {
    meaning: 'A body outside the council, named in the summary, stopped it.',
    needsOwnWords: false,
    offersReply: true,
    cyCheckedOn: null,
  },
  NOT_PRIORITISED: {
    meaning: 'The body itself said in public that other work came first.',
    needsOwnWords: true,
    offersReply: false,
    cyCheckedOn: null,
  },
  CHANGED_MIND: {
    meaning: 'The body itself said in public that it no longer wants to do it.',
    needsOwnWords: true,
    offersReply: true,
    cyCheckedOn: null,
  },
  CIRCUMSTANCES: {
    meaning: 'Events outside anyone’s decision made it impossible or pointless.',
    needsOwnWords: false,
    offersReply: false,
    cyCheckedOn: null,
  },
  REORGANISATION: {
    meaning: 'The council was merged, split or abolished.',
    needsOwnWords: false,
    offersReply: false,
    cyCheckedOn: null,
  },
});
