import type { Sentences } from '../sentences.ts';

/** What a person's page says. */
export const personSentences = {
  description: {
    en: '{person}: offices held, for whom they stood, how the Co-operative Party endorses them and with whom they sit, each with its source.',
    cy: '{person}: swyddi a ddaliwyd, dros bwy y safasant, sut y mae’r Blaid Gydweithredol yn eu cymeradwyo a chyda phwy y maent yn eistedd, pob un gyda’i ffynhonnell.',
  },
  facts: { en: 'Three facts, kept apart', cy: 'Tair ffaith, ar wahân' },
  stoodFor: { en: 'Stood most recently as', cy: 'Safodd ddiwethaf fel' },
  endorsed: {
    en: 'Endorsed by the Co-operative Party',
    cy: 'Wedi’i gymeradwyo gan y Blaid Gydweithredol',
  },
  affiliated: { en: 'Member of, and sits with', cy: 'Yn aelod o, ac yn eistedd gyda' },
  independent: { en: 'no party: sits as an independent', cy: 'dim plaid: yn eistedd fel aelod annibynnol' },
  unknown: { en: 'not in the record', cy: 'nid yw yn y cofnod' },
  stoodOn: { en: '“{label}”, {place}, {day}', cy: '“{label}”, {place}, {day}' },
  byLabel: {
    en: 'by the ballot paper that won the office held now',
    cy: 'yn ôl y papur pleidleisio a enillodd y swydd a ddelir yn awr',
  },
  byLabelThen: {
    en: 'by the ballot paper that won the office held then',
    cy: 'yn ôl y papur pleidleisio a enillodd y swydd a ddelid bryd hynny',
  },
  byStatement: {
    en: 'by the label that the source of their office states; the ballot paper is not in the record',
    cy: 'yn ôl y label y mae ffynhonnell eu swydd yn ei nodi; nid yw’r papur pleidleisio yn y cofnod',
  },
  current: { en: 'In office now', cy: 'Mewn swydd nawr' },
  currentThen: { en: 'In office on that day', cy: 'Mewn swydd ar y diwrnod hwnnw' },
  termOver: {
    en: 'The term was over by law, for the seat was up at a poll. Who was elected is not confirmed in this record yet: they may hold it again.',
    cy: 'Daeth y tymor i ben yn ôl y gyfraith, gan fod y sedd yn destun pleidlais. Nid yw pwy a etholwyd wedi’i gadarnhau yn y cofnod hwn eto: efallai eu bod yn ei dal eto.',
  },
  mayHaveLeft: {
    en: 'Not all seats of this office were up at the poll whose winners took office from {day}. The record does not tell whose were: they may have left.',
    cy: 'Nid oedd pob sedd o’r swydd hon yn destun y bleidlais y dechreuodd ei henillwyr yn eu swydd o {day}. Nid yw’r cofnod yn dweud pa rai oedd: efallai eu bod wedi gadael.',
  },
  toCome: { en: 'Takes office soon', cy: 'Yn dechrau mewn swydd cyn hir' },
  takesOffice: { en: 'takes office on {day} ({why})', cy: 'yn dechrau yn y swydd ar {day} ({why})' },
  former: { en: 'Offices held before', cy: 'Swyddi a ddaliwyd o’r blaen' },
  noneHeldThen: {
    en: 'No office that they held by that day is in the record.',
    cy: 'Nid oes swydd a ddalient erbyn y diwrnod hwnnw yn y cofnod.',
  },
  noneHeld: {
    en: 'No office of theirs is in the record.',
    cy: 'Nid oes swydd ganddynt yn y cofnod.',
  },
  since: { en: 'since {day} ({why})', cy: 'ers {day} ({why})' },
  recordedSince: { en: 'in the record since {day}', cy: 'yn y cofnod ers {day}' },
  recordedFromTo: { en: 'in the record from {from} to {to}', cy: 'yn y cofnod o {from} hyd {to}' },
  recordedFromToWhy: {
    en: 'in the record from {from} to {to} ({end})',
    cy: 'yn y cofnod o {from} hyd {to} ({end})',
  },
  fromTo: { en: '{from} ({why}) to {to}', cy: '{from} ({why}) hyd {to}' },
  fromToWhy: { en: '{from} ({why}) to {to} ({end})', cy: '{from} ({why}) hyd {to} ({end})' },
  elections: { en: 'Elections', cy: 'Etholiadau' },
  ballotSaid: { en: 'What the ballot paper said', cy: 'Beth oedd ar y papur pleidleisio' },
  result: { en: 'Result', cy: 'Canlyniad' },
  places: { en: 'Places in parties, groups and councils', cy: 'Lleoedd mewn pleidiau, grwpiau a chynghorau' },
  spellSince: { en: 'since {from}', cy: 'ers {from}' },
  spellFrom: { en: 'from {from}', cy: 'o {from}' },
  spellFromTo: { en: '{from} to {to}', cy: '{from} hyd {to}' },
  spellUntil: { en: 'until {to}', cy: 'hyd {to}' },
  contact: { en: 'Contact', cy: 'Cysylltu' },
  checked: { en: 'checked {day}', cy: 'gwiriwyd {day}' },
  pledges: { en: 'Pledges they answer for', cy: 'Addewidion y maent yn atebol amdanynt' },
  campaigns: { en: 'Campaigns', cy: 'Ymgyrchoedd' },
  moved: { en: 'moved', cy: 'cynigiwyd' },
  seconded: { en: 'seconded', cy: 'eiliwyd' },
  withdrawn: { en: 'withdrawn from this record on {day}', cy: 'tynnwyd yn ôl o’r cofnod hwn ar {day}' },
  sources: { en: 'Sources: {sources}.', cy: 'Ffynonellau: {sources}.' },
  photo: { en: 'Photograph: {credit}, {licence}.', cy: 'Ffotograff: {credit}, {licence}.' },
  wrongTitle: { en: 'Something wrong here?', cy: 'Rhywbeth o’i le yma?' },
  wrong: {
    en: 'Write to whom the {imprint} names, with the address of this page, what is wrong and where the right fact can be read. You are this person? You may ask for a copy of what is held, for a correction, for erasure, or to be hidden.',
    cy: 'Ysgrifennwch at bwy bynnag a enwir yn yr {imprint}, gyda chyfeiriad y dudalen hon, beth sydd o’i le a ble y gellir darllen y ffaith gywir. Ai chi yw’r person hwn? Cewch ofyn am gopi o’r hyn a gedwir, am gywiriad, am ddileu, neu am gael eich cuddio.',
  },
  imprint: { en: 'imprint', cy: 'argraffnod' },
} as const satisfies Sentences;
