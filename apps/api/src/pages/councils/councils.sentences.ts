import type { Sentences } from '../sentences.ts';

/** What the search for a council says. */
export const searchSentences = {
  search: { en: 'Find a council', cy: 'Dod o hyd i gyngor' },
  text: { en: 'Name or GSS code', cy: 'Enw neu god GSS' },
  hint: { en: 'For example Derby, or E06000015', cy: 'Er enghraifft Derby, neu E06000015' },
  nation: { en: 'Nation', cy: 'Cenedl' },
  everyNation: { en: 'All four nations', cy: 'Pob un o’r pedair cenedl' },
  submit: { en: 'Search', cy: 'Chwilio' },
} as const satisfies Sentences;

/** What the list of councils says. */
export const councilListSentences = {
  title: { en: 'Councils', cy: 'Cynghorau' },
  description: {
    en: 'The principal councils of England, Scotland, Wales and Northern Ireland, and what this record holds about each.',
    cy: 'Prif gynghorau Cymru, Lloegr, yr Alban a Gogledd Iwerddon, a’r hyn sydd yn y cofnod hwn am bob un.',
  },
  intro: {
    en: 'Each council has a page with its co-operative representatives and the pledges made about it, as far as this record holds them.',
    cy: 'Mae gan bob cyngor dudalen gyda’i gynrychiolwyr cydweithredol a’r addewidion a wnaed amdano, cyhyd â’u bod yn y cofnod hwn.',
  },
  none: {
    en: 'No council in the record matches “{text}”.',
    cy: 'Nid oes cyngor yn y cofnod sy’n cyfateb i “{text}”.',
  },
  noneAdvice: {
    en: 'Try a shorter part of the name, or see {all}.',
    cy: 'Rhowch gynnig ar ran fyrrach o’r enw, neu gweler {all}.',
  },
  all: { en: 'all councils', cy: 'pob cyngor' },
  ended: { en: 'ended {day}', cy: 'daeth i ben {day}' },
} as const satisfies Sentences;

/** What a council's page says. */
export const councilSentences = {
  description: {
    en: 'Co-operative representatives and pledges at {council}: who they are, what was promised, what happened, with sources.',
    cy: 'Cynrychiolwyr ac addewidion cydweithredol yn {council}: pwy ydynt, beth a addawyd, beth a ddigwyddodd, gyda ffynonellau.',
  },
  councils: { en: 'Councils', cy: 'Cynghorau' },
  type: { en: 'Type', cy: 'Math' },
  nation: { en: 'Nation', cy: 'Cenedl' },
  gss: { en: 'GSS code', cy: 'Cod GSS' },
  website: { en: 'Its own site', cy: 'Ei wefan ei hun' },
  contact: { en: 'Contact', cy: 'Cysylltu' },
  vacant: { en: 'Empty seats', cy: 'Seddi gwag' },
  vacantSince: { en: 'since {day}', cy: 'ers {day}' },
  ended: { en: '{council} ended on {day}.', cy: 'Daeth {council} i ben ar {day}.' },
  endedUnknown: { en: '{council} no longer exists.', cy: 'Nid yw {council} yn bodoli mwyach.' },
  replacedBy: {
    en: 'What it did is now done by: {councils}.',
    cy: 'Gwneir yr hyn a wnâi bellach gan: {councils}.',
  },
  source: { en: 'Source: {sources}.', cy: 'Ffynhonnell: {sources}.' },
} as const satisfies Sentences;

/** What a council's page says of how it is run. */
export const governmentSentences = {
  title: { en: 'How {council} is run', cy: 'Sut y caiff {council} ei redeg' },
  control: { en: 'Control', cy: 'Rheolaeth' },
  controlSince: { en: '{control}, since {day}', cy: '{control}, ers {day}' },
  seats: { en: 'Seats', cy: 'Seddi' },
  seatsKnown: {
    en: '{total}: {filled} held by people this record knows, {vacant} empty',
    cy: '{total}: {filled} gan bobl y mae’r cofnod hwn yn eu hadnabod, {vacant} yn wag',
  },
  seatsUnknown: {
    en: '{total}: {filled} held by people this record knows, {vacant} empty, of {unaccounted} nothing is known',
    cy: '{total}: {filled} gan bobl y mae’r cofnod hwn yn eu hadnabod, {vacant} yn wag, ni wyddys dim am {unaccounted}',
  },
  seatsAwaited: {
    en: 'For {count} of these seats a poll was held, and who was elected, in office from {day}, is not confirmed in this record yet.',
    cy: 'Ar gyfer {count} o’r seddi hyn cynhaliwyd pleidlais, ac nid yw pwy a etholwyd, mewn swydd o {day}, wedi’i gadarnhau yn y cofnod hwn eto.',
  },
  seatsInDoubt: {
    en: 'As many as {count} of those whom this record has in office may have left by it: it does not tell which.',
    cy: 'Efallai fod cynifer â {count} o’r rhai sydd mewn swydd yn ôl y cofnod hwn wedi gadael o’i herwydd: nid yw’n dweud pa rai.',
  },
  groups: { en: 'Groups', cy: 'Grwpiau' },
  membersKnown: { en: 'at least {count} known', cy: 'o leiaf {count} yn hysbys' },
  localParties: { en: 'Local parties', cy: 'Pleidiau lleol' },
  notRecorded: {
    en: 'What is not named here is not recorded; that does not mean that there is none.',
    cy: 'Nid yw’r hyn nas enwir yma wedi’i gofnodi; nid yw hynny’n golygu nad oes dim.',
  },
} as const satisfies Sentences;

/** What a council's page says of its dealings with campaigns. */
export const adoptionsSentences = {
  title: { en: 'Campaigns', cy: 'Ymgyrchoedd' },
  withdrawn: { en: 'withdrawn from this record on {day}', cy: 'tynnwyd yn ôl o’r cofnod hwn ar {day}' },
  further: { en: 'Further campaigns', cy: 'Rhagor o ymgyrchoedd' },
  fromStart: { en: 'Campaigns from the beginning', cy: 'Ymgyrchoedd o’r dechrau' },
} as const satisfies Sentences;
