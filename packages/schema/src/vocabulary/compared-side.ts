import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const comparedSideWords = {
  RECORD: { en: 'This record', cy: 'Y cofnod hwn' },
  BALLOTS: { en: 'Results of elections', cy: 'Canlyniadau etholiadau' },
  COUNCIL: { en: 'The council’s own list', cy: 'Rhestr y cyngor ei hun' },
  OPEN_COUNCIL_DATA: { en: 'Open Council Data UK', cy: 'Open Council Data UK' },
} as const satisfies WordTable;

export type ComparedSide = keyof typeof comparedSideWords;

/** What is held against what when a council is reconciled. */
export const comparedSide = /* @__PURE__ */ defineVocabulary(comparedSideWords, {
  RECORD: { meaning: 'Those in office by this record on the day.', cyCheckedOn: null },
  BALLOTS: { meaning: 'Those who won the seats last, by the results in this record.', cyCheckedOn: null },
  COUNCIL: { meaning: 'Those in office by the council’s own list, as imported last.', cyCheckedOn: null },
  OPEN_COUNCIL_DATA: {
    meaning: 'Those in office by Open Council Data UK, as imported last.',
    cyCheckedOn: null,
  },
});
