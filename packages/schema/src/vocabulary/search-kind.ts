import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const searchKindWords = {
  PERSON: { en: 'Person', cy: 'Person' },
  ORGANISATION: { en: 'Organisation', cy: 'Sefydliad' },
  AREA: { en: 'Area', cy: 'Ardal' },
  MANIFESTO: { en: 'Manifesto', cy: 'Maniffesto' },
  PLEDGE: { en: 'Pledge', cy: 'Addewid' },
  CAMPAIGN: { en: 'Campaign', cy: 'Ymgyrch' },
  MODEL_PLEDGE: { en: 'Model pledge', cy: 'Addewid enghreifftiol' },
} as const satisfies WordTable;

export type SearchKind = keyof typeof searchKindWords;

/** What a search finds. Of hits alike, those of the first kinds come first. */
export const searchKind = /* @__PURE__ */ defineVocabulary(searchKindWords, {
  PERSON: { meaning: 'Someone in, or standing for, public office.', cyCheckedOn: null },
  ORGANISATION: { meaning: 'A council, legislature, party, local party or other body.', cyCheckedOn: null },
  AREA: { meaning: 'A place, such as a ward or a constituency.', cyCheckedOn: null },
  MANIFESTO: { meaning: 'What a group or party promised for a term.', cyCheckedOn: null },
  PLEDGE: { meaning: 'One promise.', cyCheckedOn: null },
  CAMPAIGN: { meaning: 'A campaign of the Party.', cyCheckedOn: null },
  MODEL_PLEDGE: { meaning: 'An idea that others can adopt.', cyCheckedOn: null },
});
