import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const councilListKindWords = {
  COUNCIL: { en: 'The council’s own list', cy: 'Rhestr y cyngor ei hun' },
  OPEN_COUNCIL_DATA: { en: 'Open Council Data UK', cy: 'Open Council Data UK' },
  PARTY: { en: 'The Co-operative Party’s list', cy: 'Rhestr y Blaid Gydweithredol' },
} as const satisfies WordTable;

export type CouncilListKind = keyof typeof councilListKindWords;

/** Whose list of councillors the record is compared with. */
export const councilListKind = /* @__PURE__ */ defineVocabulary(councilListKindWords, {
  COUNCIL: {
    meaning: 'Those in office by the council’s own site, as imported last.',
    cyCheckedOn: null,
  },
  OPEN_COUNCIL_DATA: {
    meaning: 'Those in office by Open Council Data UK, as imported last; share-alike.',
    cyCheckedOn: null,
  },
  PARTY: {
    meaning: 'Those whom the Co-operative Party endorses, as its list said last.',
    cyCheckedOn: null,
  },
});
