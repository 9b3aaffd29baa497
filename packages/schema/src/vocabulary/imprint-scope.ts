import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const imprintScopeWords = {
  PARTY: { en: 'A local party', cy: 'Plaid leol' },
  NATION: { en: 'A nation', cy: 'Gwlad' },
  ELECTION: { en: 'An election', cy: 'Etholiad' },
} as const satisfies WordTable;

export type ImprintScope = keyof typeof imprintScopeWords;

/** For what an imprint speaks that stands beside the publisher's, which is a setting of the server. */
export const imprintScope = /* @__PURE__ */ defineVocabulary(imprintScopeWords, {
  PARTY: {
    meaning: 'What one local party shows.',
    cyCheckedOn: null,
  },
  NATION: {
    meaning: 'What is shown about one nation.',
    cyCheckedOn: null,
  },
  ELECTION: {
    meaning: 'What is shown about one election.',
    cyCheckedOn: null,
  },
});
