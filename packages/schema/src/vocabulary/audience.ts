import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const audienceWords = {
  COUNCILS: { en: 'Councils', cy: 'Cynghorau' },
  COUNCILLORS: { en: 'Councillors', cy: 'Cynghorwyr' },
  LEGISLATURES: { en: 'Parliaments and assemblies', cy: 'Seneddau a chynulliadau' },
  MEMBERS: { en: 'Members', cy: 'Aelodau' },
  PUBLIC: { en: 'Everyone', cy: 'Pawb' },
  BUSINESSES: { en: 'Businesses', cy: 'Busnesau' },
} as const satisfies WordTable;

export type Audience = keyof typeof audienceWords;

/** Whom a campaign asks. */
export const audience = /* @__PURE__ */ defineVocabulary(audienceWords, {
  COUNCILS: {
    meaning: 'Councils as bodies.',
    cyCheckedOn: null,
  },
  COUNCILLORS: {
    meaning: 'Councillors, one by one or as a group.',
    cyCheckedOn: null,
  },
  LEGISLATURES: {
    meaning: 'The legislatures and their members.',
    cyCheckedOn: null,
  },
  MEMBERS: {
    meaning: 'Members of the Co-operative Party.',
    cyCheckedOn: null,
  },
  PUBLIC: {
    meaning: 'Anybody.',
    cyCheckedOn: null,
  },
  BUSINESSES: {
    meaning: 'Companies, co-operatives and social enterprises.',
    cyCheckedOn: null,
  },
});
