import type { CountPhrase } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import type { Sentences } from '../sentences.ts';

/** What the list of campaigns says. */
export const campaignListSentences = {
  title: { en: 'Campaigns', cy: 'Ymgyrchoedd' },
  description: {
    en: 'Campaigns of the Co-operative Party: what each asks of whom, how far it has come, and which councils took part.',
    cy: 'Ymgyrchoedd y Blaid Gydweithredol: beth mae pob un yn ei ofyn gan bwy, pa mor bell y mae wedi dod, a pha gynghorau a gymerodd ran.',
  },
} as const satisfies Sentences;

/** What a campaign's page says. */
export const campaignSentences = {
  description: {
    en: '{title}: what it asks, how far it has come, and which councils took part, with sources.',
    cy: '{title}: yr hyn y mae’n ei ofyn, pa mor bell y mae wedi dod, a pha gynghorau a gymerodd ran, gyda ffynonellau.',
  },
  state: { en: 'State', cy: 'Cyflwr' },
  decidedBy: { en: 'Who decides', cy: 'Pwy sy’n penderfynu' },
  nations: { en: 'Where', cy: 'Ymhle' },
  started: { en: 'Begun', cy: 'Dechreuwyd' },
  source: { en: 'Source: {sources}.', cy: 'Ffynhonnell: {sources}.' },
  asks: { en: 'What it asks', cy: 'Yr hyn y mae’n ei ofyn' },
  clauses: { en: 'What a council decides', cy: 'Yr hyn y mae cyngor yn ei benderfynu' },
  resources: { en: 'To use', cy: 'I’w defnyddio' },
  edition: { en: 'edition {n}', cy: 'argraffiad {n}' },
  inEnglish: { en: 'in English', cy: 'yn Saesneg' },
  inWelsh: { en: 'in Welsh', cy: 'yn Gymraeg' },
  checksum: { en: 'SHA-256 of the file: {sum}', cy: 'SHA-256 y ffeil: {sum}' },
  checksumElsewhere: {
    en: 'SHA-256 of what is at {where}: {sum}',
    cy: 'SHA-256 yr hyn sydd yn {where}: {sum}',
  },
  elsewhere: { en: 'also at', cy: 'hefyd yn' },
  withdrawn: { en: 'Withdrawn on {day}.', cy: 'Tynnwyd yn ôl ar {day}.' },
  happened: { en: 'What has happened', cy: 'Beth sydd wedi digwydd' },
  councils: { en: 'What councils did', cy: 'Beth wnaeth cynghorau' },
  known: {
    en: 'At least {councils} adopted it, as far as this record knows. A council that is not here may not have tabled it, or nobody has told us.',
    cy: 'Mae o leiaf {councils} wedi’i fabwysiadu, hyd y gŵyr y cofnod hwn. Efallai nad yw cyngor nad yw yma wedi’i gyflwyno, neu nad oes neb wedi dweud wrthym.',
  },
  noneKnown: {
    en: 'No council’s decision on it is in this record. That does not mean there was none.',
    cy: 'Nid oes penderfyniad unrhyw gyngor arno yn y cofnod hwn. Nid yw hynny’n golygu na fu un.',
  },
  inspired: {
    en: 'Apart from these: {councils} passed something of its own, inspired by it.',
    cy: 'Ar wahân i’r rhain: {councils} wedi pasio rhywbeth ei hun, wedi’i ysbrydoli ganddo.',
  },
  referred: {
    en: 'Apart from these: {councils} sent it to a committee.',
    cy: 'Ar wahân i’r rhain: {councils} wedi’i anfon at bwyllgor.',
  },
  lapsed: {
    en: 'No longer counted: {councils} whose report is more than 18 months late.',
    cy: 'Ni chyfrifir mwyach: {councils} y mae ei adroddiad dros 18 mis yn hwyr.',
  },
  abolished: {
    en: 'No longer counted: {councils} that had adopted it when abolished.',
    cy: 'Ni chyfrifir mwyach: {councils} a oedd wedi’i fabwysiadu pan gafodd ei ddiddymu.',
  },
  withdrawnFromRecord: {
    en: 'Withdrawn from this record, and in no count: what it said of {councils}.',
    cy: 'Tynnwyd yn ôl o’r cofnod hwn, ac nid yw mewn unrhyw gyfrif: yr hyn a ddywedodd am {councils}.',
  },
  council: { en: 'Council', cy: 'Cyngor' },
  did: { en: 'What it did', cy: 'Yr hyn a wnaeth' },
  vote: { en: 'Vote', cy: 'Pleidlais' },
  votedFor: { en: '{n} for', cy: '{n} o blaid' },
  votedAgainst: { en: '{n} against', cy: '{n} yn erbyn' },
  abstained: { en: '{n} abstaining', cy: '{n} yn ymatal' },
  votedOn: {
    en: '{state} {for}–{against} on {day}',
    cy: '{state} {for}–{against} ar {day}',
  },
  noVote: { en: 'not recorded', cy: 'heb ei gofnodi' },
  stateOn: { en: '{state}, recorded on {day}', cy: '{state}, cofnodwyd ar {day}' },
  further: { en: 'Further councils', cy: 'Rhagor o gynghorau' },
  fromStart: { en: 'Councils from the beginning', cy: 'Cynghorau o’r dechrau' },
} as const satisfies Sentences;

/** What is shown of one council's dealing, behind its row. */
export const adoptionSentences = {
  record: {
    en: 'What is recorded of {council}, with sources',
    cy: 'Yr hyn a gofnodwyd am {council}, gyda ffynonellau',
  },
  source: { en: 'Source: {sources}.', cy: 'Ffynhonnell: {sources}.' },
  reportDue: { en: 'Next report due', cy: 'Adroddiad nesaf i’w gael erbyn' },
  clauses: { en: 'Its clauses', cy: 'Ei gymalau' },
  clauseSince: { en: '{state} since {day}', cy: '{state} ers {day}' },
  reports: { en: 'Its reports', cy: 'Ei adroddiadau' },
  reported: { en: 'Report of {day}', cy: 'Adroddiad {day}' },
  nextDue: { en: 'The next is due on {day}.', cy: 'Mae’r nesaf i’w gael erbyn {day}.' },
  log: { en: 'Its log', cy: 'Ei log' },
  meeting: { en: 'Meeting', cy: 'Cyfarfod' },
  mover: { en: 'Moved by', cy: 'Cynigiwyd gan' },
  seconder: { en: 'Seconded by', cy: 'Eiliwyd gan' },
  vote: { en: 'Vote', cy: 'Pleidlais' },
  firstReport: { en: 'First report due', cy: 'Adroddiad cyntaf i’w gael erbyn' },
  amendedText: { en: 'The text that passed', cy: 'Y testun a basiwyd' },
} as const satisfies Sentences;

/** What the question "is my council in?" and its answers say. */
export const isMyCouncilInSentences = {
  title: { en: 'Is my council in?', cy: 'A yw fy nghyngor i mewn?' },
  text: { en: 'Name of the council, or GSS code', cy: 'Enw’r cyngor, neu god GSS' },
  submit: { en: 'Look', cy: 'Chwilio' },
  unknown: {
    en: 'No council in the record matches “{text}”.',
    cy: 'Nid oes cyngor yn y cofnod sy’n cyfateb i “{text}”.',
  },
  several: { en: 'Which one?', cy: 'Pa un?' },
  further: {
    en: 'and more; give a longer part of the name.',
    cy: 'a rhagor; rhowch ran hwy o’r enw.',
  },
  notTabled: {
    en: 'Nothing about {council} is recorded: not tabled, as far as this record knows.',
    cy: 'Nid oes dim wedi’i gofnodi am {council}: heb ei gyflwyno, hyd y gŵyr y cofnod hwn.',
  },
  did: { en: '{council}: {state}.', cy: '{council}: {state}.' },
  didOn: { en: '{council}: {state}, {day}.', cy: '{council}: {state}, {day}.' },
  withdrawn: {
    en: 'What this record said of {council} was withdrawn on {day}.',
    cy: 'Tynnwyd yn ôl ar {day} yr hyn a ddywedodd y cofnod hwn am {council}.',
  },
} as const satisfies Sentences;

/** “1 council”, “3 chyngor”. */
export const councilCount = {
  en: { one: '{n} council', other: '{n} councils' },
  cy: {
    zero: '{n} cyngor',
    one: '{n} cyngor',
    two: '{n} gyngor',
    few: '{n} chyngor',
    many: '{n} chyngor',
    other: '{n} cyngor',
  },
} as const satisfies CountPhrase;
