import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const sourceKindWords = {
  EDITOR: { en: 'An editor of this record', cy: 'Golygydd y cofnod hwn' },
  COUNCIL_OR_LEGISLATURE: { en: 'The council or legislature itself', cy: 'Y cyngor neu’r ddeddfwrfa ei hun' },
  PARLIAMENT_DATA: { en: 'UK Parliament data', cy: 'Data Senedd y DU' },
  PUBLIC_REGISTER: { en: 'A public register', cy: 'Cofrestr gyhoeddus' },
  DEMOCRACY_CLUB: { en: 'Democracy Club', cy: 'Democracy Club' },
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
  WIKIDATA: {
    meaning: 'Wikidata, and files made from it.',
    precedence: 6,
    cyCheckedOn: null,
  },
});
