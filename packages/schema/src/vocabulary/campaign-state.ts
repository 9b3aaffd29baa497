import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const campaignStateWords = {
  PLANNED: { en: 'Planned', cy: 'Arfaethedig' },
  ACTIVE: { en: 'Active', cy: 'Ar waith' },
  PAUSED: { en: 'Paused', cy: 'Ar saib' },
  WON: { en: 'Won', cy: 'Enillwyd' },
  IN_FORCE: { en: 'In force', cy: 'Mewn grym' },
  IN_USE: { en: 'In use', cy: 'Mewn defnydd' },
  CLOSED: { en: 'Closed', cy: 'Wedi cau' },
} as const satisfies WordTable;

export type CampaignState = keyof typeof campaignStateWords;

/**
 * How far a campaign has come, always derived from its log (R5). `isFinal`: an outcome, which a second person publishes (R6);
 * `needsSourceOutsideParty`: the party’s own word does not carry it (R2).
 */
export const campaignState = /* @__PURE__ */ defineVocabulary(campaignStateWords, {
  PLANNED: {
    meaning: 'Decided on, and not yet begun.',
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
  ACTIVE: {
    meaning: 'Being campaigned for now.',
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
  PAUSED: {
    meaning: 'Stopped for a time.',
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
  WON: {
    meaning: 'The body that decides has decided for it.',
    isFinal: true,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  IN_FORCE: {
    meaning: 'What was asked for is law or policy in effect.',
    isFinal: true,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  IN_USE: {
    meaning: 'What was asked for is being used by the people it was for.',
    isFinal: true,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  CLOSED: {
    meaning: 'Ended without being won, or no longer needed.',
    isFinal: true,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
});
