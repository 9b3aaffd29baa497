import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const sourceKindWords = {
  EDITOR: { en: 'An editor of this record', cy: 'Golygydd y cofnod hwn' },
  COUNCIL_OR_LEGISLATURE: { en: 'The council or legislature itself', cy: 'Y cyngor neu’r ddeddfwrfa ei hun' },
  PARLIAMENT_DATA: { en: 'UK Parliament data', cy: 'Data Senedd y DU' },
  PUBLIC_REGISTER: { en: 'A public register', cy: 'Cofrestr gyhoeddus' },
  DEMOCRACY_CLUB: { en: 'Democracy Club', cy: 'Democracy Club' },
  CO_OPERATIVE_PARTY: { en: 'The Co-operative Party', cy: 'Y Blaid Gydweithredol' },
  OPEN_COUNCIL_DATA: { en: 'Open Council Data UK', cy: 'Open Council Data UK' },
  WIKIDATA: { en: 'Wikidata', cy: 'Wikidata' },
} as const satisfies WordTable;

export type SourceKind = keyof typeof sourceKindWords;

/**
 * Where the value of a field came from. `precedence` 1 wins over 2 and so on: a lower source makes a
 * proposal, never an overwrite (R12).
 */
export const sourceKind = /* @__PURE__ */ defineVocabulary(sourceKindWords, {
  EDITOR: {
    meaning: 'Entered or confirmed by an editor.',
    precedence: 1,
    cyCheckedOn: null,
  },
  COUNCIL_OR_LEGISLATURE: {
    meaning: 'Published by the body that the fact is about.',
    precedence: 2,
    cyCheckedOn: null,
  },
  PARLIAMENT_DATA: {
    meaning: 'The UK Parliament’s open data, election results included.',
    precedence: 3,
    cyCheckedOn: null,
  },
  PUBLIC_REGISTER: {
    meaning: 'A register of places, bodies or parties: ONS geography, mySociety’s list of councils.',
    precedence: 4,
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB: {
    meaning: 'Democracy Club’s candidate and result data.',
    precedence: 5,
    cyCheckedOn: null,
  },
  CO_OPERATIVE_PARTY: {
    meaning:
      'The Party’s own list of whom it endorses. What it says of a name gives way to what a ballot paper or a council prints.',
    precedence: 6,
    cyCheckedOn: null,
  },
  OPEN_COUNCIL_DATA: {
    meaning: 'Open Council Data UK’s list of councillors, gathered from the councils and share-alike.',
    precedence: 7,
    cyCheckedOn: null,
  },
  WIKIDATA: {
    meaning: 'Wikidata, and files made from it.',
    precedence: 8,
    cyCheckedOn: null,
  },
});
