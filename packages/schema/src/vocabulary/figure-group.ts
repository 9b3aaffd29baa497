import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const figureGroupWords = {
  COUNCIL: { en: 'By council', cy: 'Fesul cyngor' },
  NATION: { en: 'By nation', cy: 'Fesul gwlad' },
  COUNCIL_TYPE: { en: 'By type of council', cy: 'Fesul math o gyngor' },
  OFFICE: { en: 'By office', cy: 'Fesul swydd' },
  YEAR: { en: 'By year', cy: 'Fesul blwyddyn' },
} as const satisfies WordTable;

export type FigureGroup = keyof typeof figureGroupWords;

/** What a figure is broken down by. Source: domain.md, figures. */
export const figureGroup = /* @__PURE__ */ defineVocabulary(figureGroupWords, {
  COUNCIL: {
    meaning: 'A row for each council, or other body that the office is of, by slug.',
    cyCheckedOn: null,
  },
  NATION: {
    meaning: 'A row for each nation, by the area of the seat or else the body.',
    cyCheckedOn: null,
  },
  COUNCIL_TYPE: {
    meaning: 'A row for each type of council; what is of no council is left out.',
    cyCheckedOn: null,
  },
  OFFICE: {
    meaning: 'A row for each role.',
    cyCheckedOn: null,
  },
  YEAR: {
    meaning:
      'A row for each year, at most a hundred: polls of that year, anything else as it stood at the end of it.',
    cyCheckedOn: null,
  },
});
