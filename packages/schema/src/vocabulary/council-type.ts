import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const councilTypeWords = {
  COUNTY: { en: 'County council', cy: 'Cyngor sir' },
  NON_METROPOLITAN_DISTRICT: { en: 'District council', cy: 'Cyngor dosbarth' },
  METROPOLITAN_DISTRICT: { en: 'Metropolitan district council', cy: 'Cyngor dosbarth metropolitan' },
  UNITARY: { en: 'Unitary authority', cy: 'Awdurdod unedol' },
  LONDON_BOROUGH: { en: 'London borough council', cy: 'Cyngor bwrdeistref Llundain' },
  CITY_OF_LONDON: { en: 'City of London Corporation', cy: 'Corfforaeth Dinas Llundain' },
  SCOTTISH_UNITARY: { en: 'Scottish council', cy: 'Cyngor yn yr Alban' },
  WELSH_UNITARY: { en: 'Welsh principal council', cy: 'Prif gyngor yng Nghymru' },
  NORTHERN_IRELAND_DISTRICT: {
    en: 'Northern Ireland district council',
    cy: 'Cyngor dosbarth yng Ngogledd Iwerddon',
  },
} as const satisfies WordTable;

export type CouncilType = keyof typeof councilTypeWords;

/**
 * The type of a council, by the law that set it up. Councils are compared only within one type (R15).
 * `nation` is where the type exists.
 */
export const councilType = /* @__PURE__ */ defineVocabulary(councilTypeWords, {
  COUNTY: {
    meaning: 'The upper tier of a two-tier county in England.',
    nation: 'ENGLAND',
    cyCheckedOn: null,
  },
  NON_METROPOLITAN_DISTRICT: {
    meaning: 'The lower tier of a two-tier county in England.',
    nation: 'ENGLAND',
    cyCheckedOn: null,
  },
  METROPOLITAN_DISTRICT: {
    meaning: 'A single-tier council in one of the six metropolitan counties of England.',
    nation: 'ENGLAND',
    cyCheckedOn: null,
  },
  UNITARY: {
    meaning: 'A single-tier council elsewhere in England, the Isles of Scilly included.',
    nation: 'ENGLAND',
    cyCheckedOn: null,
  },
  LONDON_BOROUGH: {
    meaning: 'One of the 32 councils of the London boroughs.',
    nation: 'ENGLAND',
    cyCheckedOn: null,
  },
  CITY_OF_LONDON: {
    meaning: 'The council of the City of London.',
    nation: 'ENGLAND',
    cyCheckedOn: null,
  },
  SCOTTISH_UNITARY: {
    meaning: 'A single-tier council in Scotland.',
    nation: 'SCOTLAND',
    cyCheckedOn: null,
  },
  WELSH_UNITARY: {
    meaning: 'A county or county borough council in Wales.',
    nation: 'WALES',
    cyCheckedOn: null,
  },
  NORTHERN_IRELAND_DISTRICT: {
    meaning: 'A district council in Northern Ireland.',
    nation: 'NORTHERN_IRELAND',
    cyCheckedOn: null,
  },
});
