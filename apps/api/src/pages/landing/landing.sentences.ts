import type { CountPhrase } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import type { Sentences } from '../sentences.ts';

/** What the landing page says. */
export const landingSentences = {
  title: { en: 'The record of co-operative politics', cy: 'Cofnod gwleidyddiaeth gydweithredol' },
  description: {
    en: 'Who the Labour and Co-operative representatives are, what co-operative councils promised, and what happened, with sources.',
    cy: 'Pwy yw cynrychiolwyr Llafur a’r Blaid Gydweithredol, beth a addawodd cynghorau cydweithredol, a beth a ddigwyddodd, gyda ffynonellau.',
  },
  heading: {
    en: 'Who are the co-operative representatives, and what became of what they promised?',
    cy: 'Pwy yw’r cynrychiolwyr cydweithredol, a beth ddaeth o’r hyn a addawsant?',
  },
  lead: {
    en: 'Labour and Co-operative politicians appear in almost every public list as plain Labour, and nobody publishes what co-operative councils promised beside what was done. Wheatsheaf is an open record of both. Every fact in it has a day and a source, and what is not known is said to be not known.',
    cy: 'Ymddengys gwleidyddion Llafur a’r Blaid Gydweithredol ym mron pob rhestr gyhoeddus fel Llafur yn unig, ac nid oes neb yn cyhoeddi’r hyn a addawodd cynghorau cydweithredol ochr yn ochr â’r hyn a wnaed. Cofnod agored o’r ddau yw Wheatsheaf. Mae gan bob ffaith ynddo ddiwrnod a ffynhonnell, a dywedir nad yw’r hyn nad yw’n hysbys yn hysbys.',
  },
  for: { en: 'Whom it is for', cy: 'I bwy y mae' },
  residents: { en: 'For residents', cy: 'I drigolion' },
  residentsText: {
    en: 'Find your council: who represents you there as Labour and Co-operative, what was promised, and the evidence of what happened. See {councils}.',
    cy: 'Dewch o hyd i’ch cyngor: pwy sy’n eich cynrychioli yno dros Lafur a’r Blaid Gydweithredol, beth a addawyd, a’r dystiolaeth o’r hyn a ddigwyddodd. Gweler {councils}.',
  },
  allCouncils: { en: 'all councils', cy: 'pob cyngor' },
  webmasters: { en: 'For webmasters of local parties', cy: 'I wefeistri pleidiau lleol' },
  webmastersText: {
    en: 'Paste two lines and the list of your representatives or pledges stands on your own page and keeps itself up to date. Each council’s page has its lines ready; the {gallery} shows every widget at work.',
    cy: 'Gludwch ddwy linell ac mae rhestr eich cynrychiolwyr neu’ch addewidion yn sefyll ar eich tudalen eich hun ac yn ei diweddaru ei hun. Mae’r llinellau’n barod ar dudalen pob cyngor; mae’r {gallery} yn dangos pob teclyn wrth ei waith.',
  },
  gallery: { en: 'gallery', cy: 'oriel' },
  developers: { en: 'For developers', cy: 'I ddatblygwyr' },
  developersText: {
    en: 'Ask the public {graphql} anything, from any site, without a key. The {sandbox} has the same form and a fictional record to try things on. Guides and the rules of the record are in the docs folder of the source code.',
    cy: 'Gofynnwch unrhyw beth i’r {graphql} cyhoeddus, o unrhyw wefan, heb allwedd. Mae gan y {sandbox} yr un ffurf a chofnod ffuglennol i roi cynnig ar bethau arno. Mae canllawiau a rheolau’r cofnod yn ffolder docs y cod ffynhonnell.',
  },
  graphql: { en: 'GraphQL API', cy: 'API GraphQL' },
  sandbox: { en: 'sandbox', cy: 'blwch tywod' },
  volunteers: { en: 'For volunteers', cy: 'I wirfoddolwyr' },
  volunteersText: {
    en: 'Volunteers keep the record: they check facts, add sources and record what became of each pledge. They sign in at the {admin}; an administrator invites them.',
    cy: 'Gwirfoddolwyr sy’n cadw’r cofnod: maent yn gwirio ffeithiau, yn ychwanegu ffynonellau ac yn cofnodi beth ddaeth o bob addewid. Maent yn mewngofnodi i’r {admin}; bydd gweinyddwr yn eu gwahodd.',
  },
  admin: { en: 'editors’ desk', cy: 'ddesg olygyddol' },
  today: { en: 'What is in the record today', cy: 'Yr hyn sydd yn y cofnod heddiw' },
  todayLead: {
    en: 'Counted from dated entries, as of {day}. Beside each count stands what the Co-operative Party itself has published, with its day.',
    cy: 'Cyfrifwyd o gofnodion dyddiedig, ar {day}. Wrth ochr pob cyfrif saif yr hyn a gyhoeddodd y Blaid Gydweithredol ei hun, gyda’i ddiwrnod.',
  },
  setCounted: {
    en: 'Counts take in people elected as Labour and Co-operative, or officially endorsed where ballot papers print no such label; never those only supported.',
    cy: 'Mae’r cyfrifon yn cynnwys pobl a etholwyd dros Lafur a’r Blaid Gydweithredol, neu a gymeradwywyd yn swyddogol lle nad yw papurau pleidleisio’n argraffu label o’r fath; byth y rhai a gefnogir yn unig.',
  },
  figure: { en: 'Figure', cy: 'Ffigur' },
  inRecord: { en: 'In this record', cy: 'Yn y cofnod hwn' },
  claimed: { en: 'Claimed by the Party', cy: 'Honnwyd gan y Blaid' },
  noClaim: { en: 'none in the record', cy: 'dim yn y cofnod' },
  alsoHeld: { en: 'Also held', cy: 'Hefyd yn y cofnod' },
  notCollected: { en: 'What is not collected', cy: 'Yr hyn na chesglir' },
  notYet: { en: 'Not collected yet: {list}.', cy: 'Heb eu casglu eto: {list}.' },
  notYetMeaning: {
    en: 'An empty list there means that nobody has gathered it, not that there is nobody.',
    cy: 'Mae rhestr wag yno’n golygu nad oes neb wedi’i chasglu, nid nad oes neb.',
  },
  never: {
    en: 'Never collected: who reads these pages, which postcodes they ask for, who signs petitions, home addresses, and anything about a person that their public role does not need.',
    cy: 'Byth yn cael eu casglu: pwy sy’n darllen y tudalennau hyn, am ba godau post y maent yn holi, pwy sy’n llofnodi deisebau, cyfeiriadau cartref, a dim am berson nad yw ei rôl gyhoeddus yn ei fynnu.',
  },
} as const satisfies Sentences;

/** “382 councils”, “3 chyngor”. */
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

/** “10 pledges”. */
export const pledgeCount = {
  en: { one: '{n} pledge', other: '{n} pledges' },
  cy: {
    zero: '{n} addewid',
    one: '{n} addewid',
    two: '{n} addewid',
    few: '{n} addewid',
    many: '{n} addewid',
    other: '{n} addewid',
  },
} as const satisfies CountPhrase;

export const campaignCount = {
  en: { one: '{n} campaign', other: '{n} campaigns' },
  cy: {
    zero: '{n} ymgyrch',
    one: '{n} ymgyrch',
    two: '{n} ymgyrch',
    few: '{n} ymgyrch',
    many: '{n} ymgyrch',
    other: '{n} ymgyrch',
  },
} as const satisfies CountPhrase;

export const candidacyCount = {
  en: { one: '{n} candidacy', other: '{n} candidacies' },
  cy: {
    zero: '{n} ymgeisiaeth',
    one: '{n} ymgeisiaeth',
    two: '{n} ymgeisiaeth',
    few: '{n} ymgeisiaeth',
    many: '{n} ymgeisiaeth',
    other: '{n} ymgeisiaeth',
  },
} as const satisfies CountPhrase;
