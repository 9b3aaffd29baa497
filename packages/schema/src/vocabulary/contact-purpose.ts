import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const contactPurposeWords = {
  OFFICE: { en: 'Office', cy: 'Swyddfa' },
  CASEWORK: { en: 'Help for residents', cy: 'Cymorth i drigolion' },
  PARTY: { en: 'Party matters', cy: 'Materion y blaid' },
} as const satisfies WordTable;

export type ContactPurpose = keyof typeof contactPurposeWords;

/** What a public contact is for. */
export const contactPurpose = /* @__PURE__ */ defineVocabulary(contactPurposeWords, {
  OFFICE: {
    meaning: 'Business of the office held.',
    cyCheckedOn: null,
  },
  CASEWORK: {
    meaning: 'Help for the people represented.',
    cyCheckedOn: null,
  },
  PARTY: {
    meaning: 'Party business, never casework.',
    cyCheckedOn: null,
  },
});
