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
  CANDIDATES_ELECTED: { en: 'Candidates elected', cy: 'Ymgeiswyr a etholwyd' },
  COUNCILS_ADOPTED_CAMPAIGN: {
    en: 'Councils that adopted the campaign',
    cy: 'Cynghorau a fabwysiadodd yr ymgyrch',
  },
  COUNCILS_INSPIRED_BY_CAMPAIGN: {
    en: 'Councils inspired by the campaign',
    cy: 'Cynghorau a ysbrydolwyd gan yr ymgyrch',
  },
  COUNCILS_REFERRED_CAMPAIGN: {
    en: 'Councils that sent the campaign to a committee',
    cy: 'Cynghorau a anfonodd yr ymgyrch at bwyllgor',
  },
} as const satisfies WordTable;

export type FigureCode = keyof typeof figureCodeWords;

/** What exactly each figure counts, for readers. */
export const figureDefinitionWords = {
  COUNCILLORS_IN_OFFICE: {
    en: 'Council seats held on the day.',
    cy: 'Seddi cyngor a ddelir ar y diwrnod.',
  },
  COUNCILLORS_ELECTED: {
    en: 'Council seats won at the polls of the day, or of the year.',
    cy: 'Seddi cyngor a enillwyd yn etholiadau’r diwrnod, neu’r flwyddyn.',
  },
  COUNCILS_REPRESENTED: {
    en: 'Councils where at least one seat is held on the day.',
    cy: 'Cynghorau lle delir o leiaf un sedd ar y diwrnod.',
  },
  COUNCILS_REPRESENTED_SHARE: {
    en: 'Councils where at least one seat is held on the day, out of all councils there were on it.',
    cy: 'Cynghorau lle delir o leiaf un sedd ar y diwrnod, o’r holl gynghorau a oedd arno.',
  },
  LABOUR_COUNCILLORS_SHARE: {
    en: 'Council seats of Labour on the day held with the joint label or an endorsement, out of all council seats of Labour. A seat is Labour’s where its holder sits as Labour or, where it is not known with whom they sit, was elected as Labour.',
    cy: 'Seddi cyngor Llafur ar y diwrnod a ddelir dan y label ar y cyd neu â chymeradwyaeth, o holl seddi cyngor Llafur. Sedd Llafur yw un y mae ei deiliad yn eistedd dros Lafur neu, lle nad yw’n hysbys gyda phwy y mae’n eistedd, a etholwyd dros Lafur.',
  },
  MPS: {
    en: 'Seats held in the House of Commons on the day.',
    cy: 'Seddi a ddelir yn Nhŷ’r Cyffredin ar y diwrnod.',
  },
  MSPS: {
    en: 'Seats held in the Scottish Parliament on the day, constituency and regional.',
    cy: 'Seddi a ddelir yn Senedd yr Alban ar y diwrnod, etholaethol a rhanbarthol.',
  },
  MSS: { en: 'Seats held in the Senedd on the day.', cy: 'Seddi a ddelir yn y Senedd ar y diwrnod.' },
  LONDON_ASSEMBLY_MEMBERS: {
    en: 'Seats held in the London Assembly on the day.',
    cy: 'Seddi a ddelir yng Nghynulliad Llundain ar y diwrnod.',
  },
  MAYORS: {
    en: 'Directly elected, combined-authority and London mayoralties held on the day.',
    cy: 'Swyddi maer a ddelir ar y diwrnod: etholedig, awdurdod cyfunol a Llundain.',
  },
  PCCS: {
    en: 'Offices of police and crime commissioner held on the day, those with fire functions included.',
    cy: 'Swyddi comisiynydd yr heddlu a throseddu a ddelir ar y diwrnod, gan gynnwys rhai â swyddogaethau tân.',
  },
  CANDIDATES_FIELDED: {
    en: 'Candidacies at the polls of the day, or of the year; cancelled polls left out.',
    cy: 'Ymgeisiaethau yn etholiadau’r diwrnod, neu’r flwyddyn; heb etholiadau a ganslwyd.',
  },
  CANDIDATES_ELECTED: {
    en: 'Candidacies declared elected at the polls of the day, or of the year, to any office.',
    cy: 'Ymgeisiaethau y cyhoeddwyd eu hethol yn etholiadau’r diwrnod, neu’r flwyddyn, i unrhyw swydd.',
  },
  COUNCILS_ADOPTED_CAMPAIGN: {
    en: 'Councils that by the day had passed the campaign’s motion, signed up to it or report on it, and have not let it lapse.',
    cy: 'Cynghorau a oedd erbyn y diwrnod wedi pasio cynnig yr ymgyrch, wedi ymrwymo iddi neu’n adrodd arni, ac nad ydynt wedi gadael iddi ddarfod.',
  },
  COUNCILS_INSPIRED_BY_CAMPAIGN: {
    en: 'Councils that by the day had passed a motion of their own that the campaign inspired, and had not adopted it.',
    cy: 'Cynghorau a oedd erbyn y diwrnod wedi pasio eu cynnig eu hunain a ysbrydolwyd gan yr ymgyrch, ac nad oeddent wedi ei mabwysiadu.',
  },
  COUNCILS_REFERRED_CAMPAIGN: {
    en: 'Councils where on the day the campaign’s motion lies with a committee or the executive.',
    cy: 'Cynghorau lle mae cynnig yr ymgyrch gerbron pwyllgor neu’r weithrediaeth ar y diwrnod.',
  },
} as const satisfies Readonly<Record<FigureCode, WordTable[string]>>;

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
    meaning: 'Council seats won at the polls of one day or year.',
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
    meaning: 'Candidacies standing at the polls of one day or year.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  CANDIDATES_ELECTED: {
    meaning: 'Candidacies declared elected at the polls of one day or year, to any office.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILS_ADOPTED_CAMPAIGN: {
    meaning:
      'Councils that passed, signed or report on a campaign; inspired and referred ones are counted apart.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILS_INSPIRED_BY_CAMPAIGN: {
    meaning: 'Councils that passed a motion of their own that a campaign inspired, and did not adopt it.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
  COUNCILS_REFERRED_CAMPAIGN: {
    meaning: 'Councils where the motion of a campaign lies with a committee or the executive.',
    unit: 'COUNT',
    cyCheckedOn: null,
  },
});
