import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const areaKindWords = {
  NATION: { en: 'Nation', cy: 'Gwlad' },
  REGION: { en: 'English region', cy: 'Rhanbarth yn Lloegr' },
  COUNTY: { en: 'County', cy: 'Sir' },
  DISTRICT: { en: 'Council area', cy: 'Ardal cyngor' },
  WARD: { en: 'Ward', cy: 'Ward' },
  COUNTY_DIVISION: { en: 'County division', cy: 'Adran etholiadol sirol' },
  WESTMINSTER_CONSTITUENCY: { en: 'UK Parliament constituency', cy: 'Etholaeth Senedd y DU' },
  SCOTTISH_PARLIAMENT_CONSTITUENCY: {
    en: 'Scottish Parliament constituency',
    cy: 'Etholaeth Senedd yr Alban',
  },
  SCOTTISH_PARLIAMENT_REGION: { en: 'Scottish Parliament region', cy: 'Rhanbarth Senedd yr Alban' },
  SENEDD_CONSTITUENCY: { en: 'Senedd constituency', cy: 'Etholaeth y Senedd' },
  SENEDD_REGION: { en: 'Senedd region', cy: 'Rhanbarth y Senedd' },
  LONDON_ASSEMBLY_CONSTITUENCY: { en: 'London Assembly constituency', cy: 'Etholaeth Cynulliad Llundain' },
  COMBINED_AUTHORITY: { en: 'Combined authority area', cy: 'Ardal awdurdod cyfunol' },
  POLICE_AREA: { en: 'Police area', cy: 'Ardal heddlu' },
} as const satisfies WordTable;

export type AreaKind = keyof typeof areaKindWords;

/** What kind of place an area is. Constituencies are told apart by the legislature they elect. */
export const areaKind = /* @__PURE__ */ defineVocabulary(areaKindWords, {
  NATION: {
    meaning: 'England, Scotland, Wales or Northern Ireland.',
    cyCheckedOn: null,
  },
  REGION: {
    meaning: 'One of the nine regions of England.',
    cyCheckedOn: null,
  },
  COUNTY: {
    meaning: 'A county of England with an upper-tier council, or a metropolitan county.',
    cyCheckedOn: null,
  },
  DISTRICT: {
    meaning: 'The area of a district, borough, unitary, Scottish, Welsh or Northern Ireland council.',
    cyCheckedOn: null,
  },
  WARD: {
    meaning:
      'The area that elects councillors: a ward, a Welsh electoral ward, or a district electoral area in Northern Ireland.',
    cyCheckedOn: null,
  },
  COUNTY_DIVISION: {
    meaning: 'The area that elects members of an English county council or of some unitary councils.',
    cyCheckedOn: null,
  },
  WESTMINSTER_CONSTITUENCY: {
    meaning: 'The area that elects one MP.',
    cyCheckedOn: null,
  },
  SCOTTISH_PARLIAMENT_CONSTITUENCY: {
    meaning: 'The area that elects one constituency MSP.',
    cyCheckedOn: null,
  },
  SCOTTISH_PARLIAMENT_REGION: {
    meaning: 'The area that elects regional MSPs from party lists.',
    cyCheckedOn: null,
  },
  SENEDD_CONSTITUENCY: {
    meaning: 'The area that elects Members of the Senedd: one each until 2026, six from lists since.',
    cyCheckedOn: null,
  },
  SENEDD_REGION: {
    meaning: 'The area that elected four regional Members of the Senedd from party lists until 2026.',
    cyCheckedOn: null,
  },
  LONDON_ASSEMBLY_CONSTITUENCY: {
    meaning: 'The area that elects one constituency member of the London Assembly.',
    cyCheckedOn: null,
  },
  COMBINED_AUTHORITY: {
    meaning: 'The area of a combined authority or of the Greater London Authority.',
    cyCheckedOn: null,
  },
  POLICE_AREA: {
    meaning: 'The area of a territorial police force.',
    cyCheckedOn: null,
  },
});
