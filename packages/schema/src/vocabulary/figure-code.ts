import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const figureCodeWords = {
  COUNCILLORS_IN_OFFICE: { en: 'Councillors in office', cy: 'Cynghorwyr yn eu swydd' },
  COUNCILLORS_ELECTED: { en: 'Councillors elected', cy: 'Cynghorwyr a etholwyd' },
  COUNCILS_REPRESENTED: {
    en: 'Councils with a co-operative councillor',
    cy: 'Cynghorau â chynghorydd cydweithredol',
  },
  COUNCILS_REPRESENTED_SHARE: {
    en: 'Share of councils with a co-operative councillor',
    cy: 'Cyfran y cynghorau â chynghorydd cydweithredol',
  },
  LABOUR_COUNCILLORS_SHARE: {
    en: 'Co-operative share of Labour councillors',
    cy: 'Cyfran gydweithredol o gynghorwyr Llafur',
  },
  MPS: { en: 'MPs', cy: 'Aelodau Seneddol' },
  MSPS: { en: 'MSPs', cy: 'Aelodau o Senedd yr Alban' },
  MSS: { en: 'Members of the Senedd', cy: 'Aelodau o’r Senedd' },
  LONDON_ASSEMBLY_MEMBERS: { en: 'London Assembly Members', cy: 'Aelodau o Gynulliad Llundain' },
  MAYORS: { en: 'Mayors', cy: 'Meiri' },
  PCCS: { en: 'Police and Crime Commissioners', cy: 'Comisiynwyr yr Heddlu a Throseddu' },
  CANDIDATES_FIELDED: { en: 'Candidates fielded', cy: 'Ymgeiswyr a safodd' },
  COUNCILS_ADOPTED_CAMPAIGN: {
    en: 'Councils that adopted the campaign',
    cy: 'Cynghorau a fabwysiadodd yr ymgyrch',
  },
} as const satisfies WordTable;

export type FigureCode = keyof typeof figureCodeWords;

/**
 * What a figure counts. A figure names its endorsement set, its day and its coverage beside the value.
 * Source: domain.md, figures.
 */
export const figureCode = /* @__PURE__ */ defineVocabulary(figureCodeWords, {
  COUNCILLORS_IN_OFFICE: {
    meaning: 'Council seats held on the day.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILLORS_ELECTED: {
    meaning: 'Council seats won at the polls of one day.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILS_REPRESENTED: {
    meaning: 'Councils where at least one seat is held.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILS_REPRESENTED_SHARE: {
    meaning: 'Those councils as a share of all councils in scope.',
    unit: 'SHARE',
    cyCheckedOn: null,
  },
  LABOUR_COUNCILLORS_SHARE: {
    meaning: 'Seats held with the joint label or endorsement as a share of all seats Labour holds.',
    unit: 'SHARE',
    cyCheckedOn: null,
  },
  MPS: {
    meaning: 'Seats held in the House of Commons.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  MSPS: {
    meaning: 'Seats held in the Scottish Parliament, constituency and regional.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  MSS: {
    meaning: 'Seats held in the Senedd.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  LONDON_ASSEMBLY_MEMBERS: {
    meaning: 'Seats held in the London Assembly.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  MAYORS: {
    meaning: 'Directly elected, combined-authority and London mayoralties held.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  PCCS: {
    meaning: 'Police and crime commissioner offices held, those with fire functions included.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  CANDIDATES_FIELDED: {
    meaning: 'Candidacies standing at the polls of one day.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILS_ADOPTED_CAMPAIGN: {
    meaning:
      'Councils that passed, signed or report on a campaign; inspired and referred ones are counted apart.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
});
