import type { CountPhrase } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import type { Sentences } from '../sentences.ts';

/** What a list of polls says. `{wards}` are wards, divisions or constituencies. */
export const electionsSentences = {
  toCome: { en: 'Elections to come', cy: 'Etholiadau i ddod' },
  held: { en: 'Elections held', cy: 'Etholiadau a fu' },
  named: {
    en: 'Named are those who stand as Labour and Co-operative, and those whom the Co-operative Party endorses officially or supports. What is not named is not recorded; that does not mean that there is none.',
    cy: 'Enwir y rhai sy’n sefyll dros Lafur a’r Blaid Gydweithredol, a’r rhai y mae’r Blaid Gydweithredol yn eu cymeradwyo’n swyddogol neu’n eu cefnogi. Nid yw’r hyn nas enwir wedi’i gofnodi; nid yw hynny’n golygu nad oes dim.',
  },
  namedHeld: {
    en: 'Named are those who stood as Labour and Co-operative, and those whom the Co-operative Party endorsed officially or supported. What is not named is not recorded; that does not mean that there was none.',
    cy: 'Enwir y rhai a safodd dros Lafur a’r Blaid Gydweithredol, a’r rhai yr oedd y Blaid Gydweithredol yn eu cymeradwyo’n swyddogol neu’n eu cefnogi. Nid yw’r hyn nas enwir wedi’i gofnodi; nid yw hynny’n golygu na fu dim.',
  },
  leavesOutWards: {
    en: 'Polls are left out whose ward is not known to lie wholly in the area.',
    cy: 'Gadewir allan etholiadau nad yw’n hysbys bod eu ward yn gyfan gwbl yn yr ardal.',
  },
  noneToCome: {
    en: 'No election to come is in the record. That does not mean that none is to be held.',
    cy: 'Nid oes etholiad i ddod yn y cofnod. Nid yw hynny’n golygu na chynhelir yr un.',
  },
  noneHeld: {
    en: 'No election held is in the record yet. That does not mean that there was none.',
    cy: 'Nid oes etholiad a fu yn y cofnod eto. Nid yw hynny’n golygu na fu yr un.',
  },
  noBallots: {
    en: 'Who stands is not in the record yet.',
    cy: 'Nid yw pwy sy’n sefyll yn y cofnod eto.',
  },
  byElection: { en: 'by-election', cy: 'isetholiad' },
  noneKnown: {
    en: 'None of them is known to stand in: {wards}.',
    cy: 'Nid yw’n hysbys bod yr un ohonynt yn sefyll yn: {wards}.',
  },
  noneKnownHeld: {
    en: 'None of them is known to have stood in: {wards}.',
    cy: 'Nid yw’n hysbys i’r un ohonynt sefyll yn: {wards}.',
  },
  noneStands: {
    en: 'None of them stands in: {wards}. These lists of candidates were checked against the statements of persons nominated.',
    cy: 'Nid yw’r un ohonynt yn sefyll yn: {wards}. Gwiriwyd y rhestrau hyn o ymgeiswyr yn erbyn y datganiadau o’r personau a enwebwyd.',
  },
  noneStood: {
    en: 'None of them stood in: {wards}. These lists of candidates were checked against the statements of persons nominated.',
    cy: 'Ni safodd yr un ohonynt yn: {wards}. Gwiriwyd y rhestrau hyn o ymgeiswyr yn erbyn y datganiadau o’r personau a enwebwyd.',
  },
  calledOff: { en: 'poll called off', cy: 'galwyd y bleidlais yn ôl' },
  heldInstead: {
    en: 'poll called off; held on {day} instead',
    cy: 'galwyd y bleidlais yn ôl; fe’i cynhelir ar {day} yn lle hynny',
  },
  elected: { en: 'elected', cy: 'etholwyd' },
  notElected: { en: 'not elected', cy: 'nid etholwyd' },
  undeclared: { en: 'not declared', cy: 'heb ei gyhoeddi' },
  cancelled: { en: 'poll cancelled', cy: 'canslwyd y bleidlais' },
  votes: { en: '{votes} votes', cy: '{votes} pleidlais' },
  noLabel: { en: 'no label recorded', cy: 'dim label yn y cofnod' },
  source: { en: 'Source: {sources}.', cy: 'Ffynhonnell: {sources}.' },
  furtherToCome: { en: 'Further elections to come', cy: 'Rhagor o etholiadau i ddod' },
  furtherHeld: { en: 'Elections held before', cy: 'Etholiadau a fu cyn hynny' },
  fromStart: { en: 'The list from its beginning', cy: 'Y rhestr o’i dechrau' },
} as const satisfies Sentences;

/** “1 seat”, “3 sedd”: the seats that a ballot fills. */
export const seatCount = {
  en: { one: '{n} seat', other: '{n} seats' },
  cy: {
    zero: '{n} sedd',
    one: '{n} sedd',
    two: '{n} sedd',
    few: '{n} sedd',
    many: '{n} sedd',
    other: '{n} sedd',
  },
} as const satisfies CountPhrase;
