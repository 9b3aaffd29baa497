import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const contactKindWords = {
  EMAIL: { en: 'E-mail', cy: 'E-bost' },
  TELEPHONE: { en: 'Telephone', cy: 'Ffôn' },
  ADDRESS: { en: 'Postal address', cy: 'Cyfeiriad post' },
  URL: { en: 'Web page', cy: 'Tudalen we' },
} as const satisfies WordTable;

export type ContactKind = keyof typeof contactKindWords;

/** By what means somebody can be reached. */
export const contactKind = /* @__PURE__ */ defineVocabulary(contactKindWords, {
  EMAIL: {
    meaning: 'An e-mail address.',
    cyCheckedOn: null,
  },
  TELEPHONE: {
    meaning: 'A telephone number of the office.',
    cyCheckedOn: null,
  },
  ADDRESS: {
    meaning: 'A postal address of the office, never a home.',
    cyCheckedOn: null,
  },
  URL: {
    meaning: 'A page on the web, a contact form included.',
    cyCheckedOn: null,
  },
});
