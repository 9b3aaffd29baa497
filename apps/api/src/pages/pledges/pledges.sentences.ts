import type { CountPhrase } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import type { Sentences } from '../sentences.ts';

/** What a list of pledges says. */
export const pledgesSentences = {
  title: { en: 'Pledges', cy: 'Addewidion' },
  noneHeld: {
    en: 'This record holds no pledges about {council} yet. That does not mean none were made.',
    cy: 'Nid oes addewidion am {council} yn y cofnod hwn eto. Nid yw hynny’n golygu na wnaed rhai.',
  },
  madeBy: { en: 'Made by {owner}.', cy: 'Gwnaed gan {owner}.' },
  published: { en: 'Published {day}.', cy: 'Cyhoeddwyd {day}.' },
  term: { en: 'Term: {from} to {to}.', cy: 'Tymor: {from} hyd {to}.' },
  document: { en: 'The manifesto itself', cy: 'Y maniffesto ei hun' },
  mandate: { en: '{kind} from {from}.', cy: '{kind} o {from}.' },
  mandateUntil: { en: '{kind} from {from} to {to}.', cy: '{kind} o {from} hyd {to}.' },
  counts: { en: 'How many pledges read as what', cy: 'Faint o addewidion sy’n darllen fel beth' },
  all: {
    en: 'All {n} pledges about {council}, by what they read as:',
    cy: 'Pob un o’r {n} addewid am {council}, yn ôl yr hyn a ddarllenant:',
  },
  withdrawnApart: {
    en: '{n} withdrawn after publication; shown in its place, with the day and the reason.',
    cy: '{n} wedi’i dynnu’n ôl ar ôl ei gyhoeddi; dangosir yn ei le, gyda’r diwrnod a’r rheswm.',
  },
  further: { en: 'Further pledges', cy: 'Rhagor o addewidion' },
  fromStart: { en: 'Pledges from the beginning', cy: 'Addewidion o’r dechrau' },
} as const satisfies Sentences;

/** What one pledge says. */
export const pledgeSentences = {
  quote: { en: 'From the manifesto', cy: 'O’r maniffesto' },
  quotePage: { en: 'From the manifesto, page {page}', cy: 'O’r maniffesto, tudalen {page}' },
  reported: {
    en: 'As reported, in our words; not a quotation.',
    cy: 'Fel yr adroddwyd, yn ein geiriau ni; nid dyfyniad.',
  },
  reportedBy: {
    en: 'As reported by {source}, in our words; not a quotation.',
    cy: 'Fel yr adroddwyd gan {source}, yn ein geiriau ni; nid dyfyniad.',
  },
  since: { en: 'since {day}', cy: 'ers {day}' },
  test: { en: 'How we will know', cy: 'Sut y byddwn yn gwybod' },
  noTest: {
    en: 'No success test has been written yet.',
    cy: 'Nid oes prawf llwyddiant wedi’i ysgrifennu eto.',
  },
  testWritten: { en: 'Written on {day}.', cy: 'Ysgrifennwyd ar {day}.' },
  due: { en: 'Due', cy: 'Erbyn' },
  strength: { en: 'How firmly', cy: 'Pa mor gadarn' },
  testability: { en: 'Can it be tested', cy: 'A ellir ei brofi' },
  lead: { en: 'Who answers for it', cy: 'Pwy sy’n atebol' },
  themes: { en: 'Themes', cy: 'Themâu' },
  why: { en: 'Why', cy: 'Pam' },
  restsOn: { en: 'Rests on', cy: 'Yn seiliedig ar' },
  reviewed: { en: 'Last looked at', cy: 'Edrychwyd ddiwethaf' },
  titleWas: {
    en: 'Title corrected on {day}. It read: {before}',
    cy: 'Cywirwyd y teitl ar {day}. Cynt: {before}',
  },
  wordingWas: {
    en: 'Wording corrected on {day}. It read: {before}',
    cy: 'Cywirwyd y geiriad ar {day}. Cynt: {before}',
  },
  testWas: {
    en: 'Success test corrected on {day}. It read: {before}',
    cy: 'Cywirwyd y prawf llwyddiant ar {day}. Cynt: {before}',
  },
  dueWas: {
    en: 'Due date corrected on {day}. It was: {before}',
    cy: 'Cywirwyd y dyddiad ar {day}. Cynt: {before}',
  },
  strengthWas: {
    en: 'How firmly it was promised: corrected on {day}. It was: {before}',
    cy: 'Pa mor bendant yr addawyd: cywirwyd ar {day}. Cynt: {before}',
  },
  testabilityWas: {
    en: 'Whether it can be tested: corrected on {day}. It was: {before}',
    cy: 'A ellir ei brofi: cywirwyd ar {day}. Cynt: {before}',
  },
  milestoneWas: {
    en: 'Milestone corrected on {day}. It read: {before}',
    cy: 'Cywirwyd carreg filltir ar {day}. Cynt: {before}',
  },
  nothingWas: { en: 'nothing', cy: 'dim' },
  basisWas: {
    en: 'Whose words these are: corrected on {day}. It was: {before}',
    cy: 'Geiriau pwy yw’r rhain: cywirwyd ar {day}. Cynt: {before}',
  },
  pageWas: {
    en: 'Page of the manifesto corrected on {day}. It was: {before}',
    cy: 'Cywirwyd tudalen y maniffesto ar {day}. Cynt: {before}',
  },
  withdrawn: { en: 'Withdrawn on {day}.', cy: 'Tynnwyd yn ôl ar {day}.' },
  link: { en: 'Link to pledge {reference}', cy: 'Dolen i addewid {reference}' },
} as const satisfies Sentences;

/** What the page of one pledge says beside the pledge itself. */
export const pledgePageSentences = {
  description: {
    en: '{title}: a promise about {council}, how one would know, and what has happened, with sources.',
    cy: '{title}: addewid am {council}, sut y byddai rhywun yn gwybod, a beth sydd wedi digwydd, gyda ffynonellau.',
  },
  happened: { en: 'What has happened', cy: 'Beth sydd wedi digwydd' },
  origin: { en: 'Where it was promised', cy: 'Lle yr addawyd hyn' },
  model: { en: 'Follows the idea', cy: 'Yn dilyn y syniad' },
  withdrawnModel: {
    en: '{title} (withdrawn from the library on {day})',
    cy: '{title} (tynnwyd o’r llyfrgell ar {day})',
  },
  from: { en: 'Taken up from', cy: 'Mabwysiadwyd oddi wrth' },
  by: { en: 'Taken up by', cy: 'Mabwysiadwyd gan' },
  kin: { en: '{title} ({council})', cy: '{title} ({council})' },
  place: { en: 'In the text', cy: 'Yn y testun' },
  inText: { en: 'Read it where it stands', cy: 'Darllenwch ef lle y saif' },
  milestones: { en: 'Steps on the way', cy: 'Camau ar y ffordd' },
  due: { en: 'due {day}', cy: 'erbyn {day}' },
  reached: { en: 'reached {day}', cy: 'cyrhaeddwyd {day}' },
} as const satisfies Sentences;

/** What the log of a pledge says. */
export const timelineSentences = {
  title: { en: 'What has happened, with sources', cy: 'Beth sydd wedi digwydd, gyda ffynonellau' },
  notYet: { en: 'Nobody has assessed this pledge yet.', cy: 'Nid oes neb wedi asesu’r addewid hwn eto.' },
  never: {
    en: 'Nobody assessed this pledge before the term ended.',
    cy: 'Nid asesodd neb yr addewid hwn cyn i’r tymor ddod i ben.',
  },
  notElected: {
    en: 'Those who promised it were in opposition throughout: nothing is assessed.',
    cy: 'Bu’r rhai a’i haddawodd yn wrthblaid drwy’r amser: nid asesir dim.',
  },
  corrected: { en: 'Corrected since', cy: 'Cywirwyd wedyn' },
  successor: { en: 'Replaced by {pledge}', cy: 'Disodlwyd gan {pledge}' },
  second: { en: 'Confirmed by a second person.', cy: 'Cadarnhawyd gan ail berson.' },
  outside: {
    en: 'Confirmed by somebody outside the party.',
    cy: 'Cadarnhawyd gan rywun y tu allan i’r blaid.',
  },
  partyOwn: { en: 'the party’s own source', cy: 'ffynhonnell y blaid ei hun' },
  page: { en: 'page {page}', cy: 'tudalen {page}' },
  accessed: { en: 'read on {day}', cy: 'darllenwyd ar {day}' },
  archived: { en: 'archived copy', cy: 'copi archif' },
  gone: { en: 'the page is gone', cy: 'mae’r dudalen wedi diflannu' },
  moved: { en: 'the page has moved here', cy: 'mae’r dudalen wedi symud yma' },
  changed: { en: 'the page has changed since', cy: 'mae’r dudalen wedi newid ers hynny' },
  publicArchive: {
    en: 'look for it in a public web archive',
    cy: 'chwiliwch amdani mewn archif gwe gyhoeddus',
  },
  replyOffered: {
    en: '{name} was asked for its reply on {day}, with time until {until}.',
    cy: 'Gofynnwyd i {name} am ateb ar {day}, gydag amser hyd {until}.',
  },
  reply: { en: 'Reply by {name}, {day}', cy: 'Ateb gan {name}, {day}' },
} as const satisfies Sentences;

/** “1 entry”, “3 chofnod”. */
export const entryCount = {
  en: { one: '{n} entry', other: '{n} entries' },
  cy: {
    zero: '{n} cofnod',
    one: '{n} cofnod',
    two: '{n} gofnod',
    few: '{n} chofnod',
    many: '{n} chofnod',
    other: '{n} cofnod',
  },
} as const satisfies CountPhrase;
