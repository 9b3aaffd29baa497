import type { CountPhrase } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import type { Sentences } from '../sentences.ts';

/** What a list of representatives says; `{body}` is a council or a local party. */
export const representativesSentences = {
  title: {
    en: 'Labour and Co-operative representatives',
    cy: 'Cynrychiolwyr Llafur a’r Blaid Gydweithredol',
  },
  set: {
    en: 'Counted here: everybody in office who was elected as Labour and Co-operative, or whom the Co-operative Party endorsed officially where ballot papers print no such label.',
    cy: 'Cyfrifir yma: pawb mewn swydd a etholwyd dros Lafur a’r Blaid Gydweithredol, neu a gymeradwywyd yn swyddogol gan y Blaid Gydweithredol lle nad yw papurau pleidleisio’n argraffu label o’r fath.',
  },
  supportedTitle: { en: 'Supported by the Co-operative Party', cy: 'Gyda chefnogaeth y Blaid Gydweithredol' },
  supportedSet: {
    en: 'They stood for another party; the Co-operative Party has said in public that it supports them. They are not in the count above.',
    cy: 'Safasant dros blaid arall; mae’r Blaid Gydweithredol wedi dweud yn gyhoeddus ei bod yn eu cefnogi. Nid ydynt yn y cyfrif uchod.',
  },
  supportedKnown: { en: '{count} known.', cy: '{count} yn hysbys.' },
  whole: {
    en: '{count}. The list is complete, as of {day}.',
    cy: '{count}. Mae’r rhestr yn gyflawn, ar {day}.',
  },
  atLeast: {
    en: 'At least {count} known. The list is not complete.',
    cy: 'O leiaf {count} yn hysbys. Nid yw’r rhestr yn gyflawn.',
  },
  nobodyForCertain: {
    en: 'Nobody for certain. The seats of those named here were among others up at a poll, and who was elected is not confirmed in this record yet.',
    cy: 'Neb yn sicr. Bu seddi’r rhai a enwir yma ymhlith eraill yn destun pleidlais, ac nid yw pwy a etholwyd wedi’i gadarnhau yn y cofnod hwn eto.',
  },
  none: {
    en: 'None. Everybody in office there is in the record, as of {day}, and none of them is Labour and Co-operative.',
    cy: 'Neb. Mae pawb mewn swydd yno yn y cofnod, ar {day}, ac nid oes yr un ohonynt yn perthyn i Lafur a’r Blaid Gydweithredol.',
  },
  leavesOutWards: {
    en: 'Left out is whoever sits for a ward, division or constituency that is not known to lie in the area: some wards lie there in part, and of others the record does not know it.',
    cy: 'Gadewir allan bwy bynnag sy’n cynrychioli ward, adran neu etholaeth nad yw’n hysbys ei bod yn yr ardal: mae rhai wardiau yno’n rhannol, ac am eraill nid yw’r cofnod yn gwybod.',
  },
  noneKnown: {
    en: 'None known so far. What we hold of those in office there is not complete.',
    cy: 'Neb yn hysbys hyd yma. Nid yw’r hyn sydd gennym am y rhai mewn swydd yno yn gyflawn.',
  },
  undetermined: {
    en: 'Of {count} in office the record cannot tell whether they were elected as Labour and Co-operative: it does not hold the ballot paper that would say so.',
    cy: 'Am {count} mewn swydd, ni all y cofnod ddweud a gawsant eu hethol dros Lafur a’r Blaid Gydweithredol: nid yw’r papur pleidleisio a fyddai’n dweud hynny ynddo.',
  },
  notThere: {
    en: 'Nobody. On {day} {body} does not exist.',
    cy: 'Neb. Ar {day}, nid yw {body} yn bodoli.',
  },
  councilNotCollected: {
    en: 'We do not hold {body}’s councillors yet. That does not mean there are none.',
    cy: 'Nid yw cynghorwyr {body} gennym eto. Nid yw hynny’n golygu nad oes rhai.',
  },
  partyNotCollected: {
    en: 'We do not hold who represents the area of {body} yet. That does not mean there is nobody.',
    cy: 'Nid yw cynrychiolwyr ardal {body} gennym eto. Nid yw hynny’n golygu nad oes neb.',
  },
  since: { en: 'since {day}', cy: 'ers {day}' },
  recordedSince: { en: 'in the record since {day}', cy: 'yn y cofnod ers {day}' },
  more: { en: 'Further in the list', cy: 'Ymlaen yn y rhestr' },
  moreSupported: { en: 'Further supported people', cy: 'Rhagor o bobl a gefnogir' },
  supportedFromStart: {
    en: 'Supported people from the beginning',
    cy: 'Y bobl a gefnogir o’r dechrau',
  },
  fromStart: { en: 'The list from its beginning', cy: 'Y rhestr o’i dechrau' },
  held: { en: 'What this record holds', cy: 'Yr hyn sydd yn y cofnod hwn' },
  office: { en: 'Office', cy: 'Swydd' },
  howMuch: { en: 'How much we hold', cy: 'Faint sydd gennym' },
  asOf: { en: 'As of', cy: 'Ar' },
} as const satisfies Sentences;

/** “1 person”, “12 o bobl”: office-holders of more than one kind. */
export const peopleCount = {
  en: { one: '{n} person', other: '{n} people' },
  cy: {
    zero: '{n} o bobl',
    one: '{n} person',
    two: '{n} o bobl',
    few: '{n} o bobl',
    many: '{n} o bobl',
    other: '{n} o bobl',
  },
} as const satisfies CountPhrase;
