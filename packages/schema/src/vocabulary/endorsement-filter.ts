import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const endorsementFilterWords = {
  JOINT_BALLOT: { en: 'Labour and Co-operative', cy: 'Llafur a’r Blaid Gydweithredol' },
  OFFICIAL_NO_LABEL: { en: 'Official, label not printed', cy: 'Swyddogol, label heb ei argraffu' },
  SUPPORTED: { en: 'Supported', cy: 'Gyda chefnogaeth' },
  ANYONE: { en: 'Everybody in office', cy: 'Pawb mewn swydd' },
} as const satisfies WordTable;

export type EndorsementFilter = keyof typeof endorsementFilterWords;

/** Whom a list or a count takes in. Every count says which of these it used. */
export const endorsementFilter = /* @__PURE__ */ defineVocabulary(endorsementFilterWords, {
  JOINT_BALLOT: {
    meaning:
      'Those elected with the Co-operative Party named on the ballot paper, beside Labour or alone; where it is not in the record, those for whom the source of their office, a term or a list, states both.',
    cyCheckedOn: null,
  },
  OFFICIAL_NO_LABEL: {
    meaning: 'Those endorsed officially where the ballot paper never prints the joint label.',
    cyCheckedOn: null,
  },
  SUPPORTED: {
    meaning: 'Those the Co-operative Party supports without their standing for it.',
    cyCheckedOn: null,
  },
  ANYONE: {
    meaning: 'Everybody in office, whatever their party.',
    cyCheckedOn: null,
  },
});

/** What an omitted `endorsements` argument means. */
export const DEFAULT_ENDORSEMENT_FILTER = [
  'JOINT_BALLOT',
  'OFFICIAL_NO_LABEL',
] as const satisfies readonly EndorsementFilter[];
