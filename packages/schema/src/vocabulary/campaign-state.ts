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

/** How far a campaign has come. */
export const campaignState = /* @__PURE__ */ defineVocabulary(campaignStateWords, {
  PLANNED: {
    meaning: 'Decided on, and not yet begun.',
    cyCheckedOn: null,
  },
  ACTIVE: {
    meaning: 'Being campaigned for now.',
    cyCheckedOn: null,
  },
  PAUSED: {
    meaning: 'Stopped for a time.',
    cyCheckedOn: null,
  },
  WON: {
    meaning: 'The body that decides has decided for it.',
    cyCheckedOn: null,
  },
  IN_FORCE: {
    meaning: 'What was asked for is law or policy in effect.',
    cyCheckedOn: null,
  },
  IN_USE: {
    meaning: 'What was asked for is being used by the people it was for.',
    cyCheckedOn: null,
  },
  CLOSED: {
    meaning: 'Ended without being won, or no longer needed.',
    cyCheckedOn: null,
  },
});
