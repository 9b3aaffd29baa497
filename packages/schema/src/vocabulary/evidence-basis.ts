import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const evidenceBasisWords = {
  SELF_REPORTED: { en: 'The party’s own word', cy: 'Gair y blaid ei hun' },
  COUNCIL_RECORD: { en: 'Council record', cy: 'Cofnod y cyngor' },
  INDEPENDENT: { en: 'Independent source', cy: 'Ffynhonnell annibynnol' },
} as const satisfies WordTable;

export type EvidenceBasis = keyof typeof evidenceBasisWords;

/** Who vouches for a pledge’s current status; computed from its evidence. */
export const evidenceBasis = /* @__PURE__ */ defineVocabulary(evidenceBasisWords, {
  SELF_REPORTED: {
    meaning: 'All the evidence is the party’s own.',
    cyCheckedOn: null,
  },
  COUNCIL_RECORD: {
    meaning: 'A decision, account, audit or officer’s report of the council supports it.',
    cyCheckedOn: null,
  },
  INDEPENDENT: {
    meaning: 'A source outside both the party and the council supports it.',
    cyCheckedOn: null,
  },
});
