import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const modelPledgeLevelWords = {
  STARTER: { en: 'Starter', cy: 'Dechreuol' },
  INTERMEDIATE: { en: 'Intermediate', cy: 'Canolradd' },
  ADVANCED: { en: 'Advanced', cy: 'Uwch' },
} as const satisfies WordTable;

export type ModelPledgeLevel = keyof typeof modelPledgeLevelWords;

/** How much a model pledge asks of a council. */
export const modelPledgeLevel = /* @__PURE__ */ defineVocabulary(modelPledgeLevelWords, {
  STARTER: {
    meaning: 'Within reach of any council in one year.',
    cyCheckedOn: null,
  },
  INTERMEDIATE: {
    meaning: 'Needs a budget or a policy of its own.',
    cyCheckedOn: null,
  },
  ADVANCED: {
    meaning: 'Needs several years, partners or a new institution.',
    cyCheckedOn: null,
  },
});
