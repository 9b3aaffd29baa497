import type { Sentences } from '../sentences.ts';

/** What feeds say. */
export const feedSentences = {
  corrections: { en: 'Corrections and withdrawals', cy: 'Cywiriadau a thynnu’n ôl' },
  correctionsOf: { en: 'Corrections and withdrawals: {name}', cy: 'Cywiriadau a thynnu’n ôl: {name}' },
  correctionsAbout: {
    en: 'What this record said wrongly, what it says since and why, and what was withdrawn.',
    cy: 'Yr hyn a ddywedodd y cofnod hwn yn anghywir, yr hyn y mae’n ei ddweud ers hynny a pham, a’r hyn a dynnwyd yn ôl.',
  },
  updates: { en: 'Pledges: {name}', cy: 'Addewidion: {name}' },
  updatesAbout: {
    en: 'What happened to each pledge, with its status and its evidence on the page.',
    cy: 'Beth ddigwyddodd i bob addewid, gyda’i statws a’i dystiolaeth ar y dudalen.',
  },
  campaignUpdates: { en: 'Campaign: {name}', cy: 'Ymgyrch: {name}' },
  campaignUpdatesAbout: {
    en: 'How far the campaign has come, and what each council did about it.',
    cy: 'Pa mor bell y mae’r ymgyrch wedi mynd, a beth a wnaeth pob cyngor yn ei chylch.',
  },
  linkCampaign: { en: 'What happened', cy: 'Beth ddigwyddodd' },
  correctionOf: { en: 'Correction: {title}', cy: 'Cywiriad: {title}' },
  withdrawalOf: { en: 'Withdrawn: {title}', cy: 'Tynnwyd yn ôl: {title}' },
  redactionOf: { en: 'History redacted: {title}', cy: 'Golygwyd yr hanes: {title}' },
  before: { en: 'Before: {text}', cy: 'Cynt: {text}' },
  after: { en: 'Now: {text}', cy: 'Nawr: {text}' },
  reason: { en: 'Why: {text}', cy: 'Pam: {text}' },
  redacted: {
    en: 'Something was removed from the history of this record and may not be shown.',
    cy: 'Tynnwyd rhywbeth o hanes y cofnod hwn ac ni ellir ei ddangos.',
  },
  withdrawnOn: { en: 'Withdrawn on {day}.', cy: 'Tynnwyd yn ôl ar {day}.' },
  status: { en: 'Status: {status}', cy: 'Statws: {status}' },
  effectiveOn: { en: 'With effect from {day}.', cy: 'Mewn grym o {day}.' },
  licence: {
    en: 'Our own record: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    cy: 'Ein cofnod ein hunain: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  },
  linkCorrections: { en: 'Corrections', cy: 'Cywiriadau' },
  linkCalendar: { en: 'Calendar', cy: 'Calendr' },
  linkUpdates: { en: 'Pledges', cy: 'Addewidion' },
} as const satisfies Sentences;

/** The fields a correction can name, as readers know them. */
export const correctedFieldSentences = {
  title: { en: 'Title', cy: 'Teitl' },
  wording: { en: 'Wording', cy: 'Geiriad' },
  wordingBasis: { en: 'Whose words it is in', cy: 'Geiriau pwy ydyw' },
  quotePage: { en: 'Page of the manifesto', cy: 'Tudalen y maniffesto' },
  successTest: { en: 'Success test', cy: 'Prawf llwyddiant' },
  strength: { en: 'How firmly it was promised', cy: 'Pa mor bendant yr addawyd' },
  testability: { en: 'Whether it can be tested', cy: 'A ellir ei brofi' },
  due: { en: 'When it was promised for', cy: 'Erbyn pryd yr addawyd' },
  milestone: { en: 'Milestone', cy: 'Carreg filltir' },
  note: { en: 'News of it', cy: 'Newyddion amdano' },
  review: { en: 'Review', cy: 'Adolygiad' },
  termFrom: { en: 'First day of its term', cy: 'Diwrnod cyntaf ei dymor' },
  termTo: { en: 'Day its term ends', cy: 'Diwrnod diwedd ei dymor' },
  selection: { en: 'How much of it is held', cy: 'Faint ohono a gedwir' },
  pledgesInManifesto: { en: 'Pledges in the whole of it', cy: 'Addewidion yn y cyfan ohono' },
  selectedBy: { en: 'Who selected the pledges', cy: 'Pwy ddewisodd yr addewidion' },
  mandates: { en: 'Whether its owner could carry it out', cy: 'A allai ei berchennog ei gyflawni' },
  status: { en: 'Status', cy: 'Statws' },
  decision: { en: 'What the council decided', cy: 'Yr hyn a benderfynodd y cyngor' },
  text: { en: 'Text', cy: 'Testun' },
} as const satisfies Sentences;
