import type { ChallengeProblem } from '../../challenges/parse-challenge.ts';
import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { Sentences } from '../sentences.ts';

/** What the page of a pledge's challenges says. */
export const challengeSentences = {
  link: {
    en: 'Is this wrong? Challenge the status of {reference}, and see what others challenged',
    cy: 'Ydy hyn yn anghywir? Heriwch statws {reference}, a gwelwch yr hyn a heriodd eraill',
  },
  trail: { en: 'Challenge', cy: 'Herio' },
  title: { en: 'Challenge the status of {reference}', cy: 'Herio statws {reference}' },
  description: {
    en: 'Say what is wrong with what this record says of a pledge. Every challenge that is published is answered in public.',
    cy: 'Dywedwch beth sydd o’i le ar yr hyn a ddywed y cofnod hwn am addewid. Atebir yn gyhoeddus bob her a gyhoeddir.',
  },
  saysNow: { en: 'The record says now: {status}.', cy: 'Dywed y cofnod yn awr: {status}.' },
  ofCouncil: { en: 'A pledge about {council}.', cy: 'Addewid am {council}.' },
  counts: {
    en: 'Challenges received: {received}. Open: {open}, of which overdue: {overdue}. Answered: {answered}.',
    cy: 'Heriau a dderbyniwyd: {received}. Ar agor: {open}, yn hwyr ohonynt: {overdue}. Atebwyd: {answered}.',
  },
  rejected: {
    en: 'Turned down without being published:',
    cy: 'Gwrthodwyd heb eu cyhoeddi:',
  },
  noReason: { en: 'No reason was recorded for readers', cy: 'Ni chofnodwyd rheswm i ddarllenwyr' },
  form: { en: 'Your challenge', cy: 'Eich her' },
  text: { en: 'What is wrong, and how do you know?', cy: 'Beth sydd o’i le, a sut y gwyddoch?' },
  textHint: {
    en: 'At most {max} characters. Name sources where you can. Somebody reads it before it is published, in your own words; personal data is taken out.',
    cy: 'Dim mwy na {max} o nodau. Enwch ffynonellau lle gallwch. Bydd rhywun yn ei ddarllen cyn ei gyhoeddi, yn eich geiriau chi; tynnir data personol allan.',
  },
  email: { en: 'E-mail for the answer (optional)', cy: 'E-bost ar gyfer yr ateb (dewisol)' },
  name: { en: 'Your name (optional)', cy: 'Eich enw (dewisol)' },
  contactHint: {
    en: 'Name and address serve to send you the answer and nothing else. They are never published, and are deleted when the challenge is answered or turned down.',
    cy: 'Dim ond i anfon yr ateb atoch y defnyddir yr enw a’r cyfeiriad. Ni chânt byth eu cyhoeddi, ac fe’u dilëir pan atebir yr her neu pan gaiff ei gwrthod.',
  },
  trap: { en: 'Leave this field empty', cy: 'Gadewch y maes hwn yn wag' },
  submit: { en: 'Send the challenge', cy: 'Anfon yr her' },
  promise: {
    en: 'An answer is due within 28 days, here in public.',
    cy: 'Disgwylir ateb o fewn 28 diwrnod, yma yn gyhoeddus.',
  },
  received: {
    en: 'Your challenge has been received. The answer is due by {day}.',
    cy: 'Derbyniwyd eich her. Disgwylir yr ateb erbyn {day}.',
  },
  readFirst: {
    en: 'Somebody reads it first; it is then published here with its answer.',
    cy: 'Bydd rhywun yn ei darllen yn gyntaf; fe’i cyhoeddir yma wedyn gyda’i hateb.',
  },
  problems: {
    en: 'This was not sent. What you typed is still here.',
    cy: 'Ni anfonwyd hyn. Mae’r hyn a deipioch yma o hyd.',
  },
  crossOrigin: {
    en: 'The form was sent from another site. Send it again from this page.',
    cy: 'Anfonwyd y ffurflen o wefan arall. Anfonwch hi eto o’r dudalen hon.',
  },
  tooMany: {
    en: 'Many challenges came from your address within the hour. Send this one later: keep the page open or copy your text.',
    cy: 'Daeth llawer o heriau o’ch cyfeiriad o fewn yr awr. Anfonwch hon yn nes ymlaen: cadwch y dudalen ar agor neu copïwch eich testun.',
  },
  tooLarge: {
    en: 'What was sent is too long to be read. Go back in your browser, where your text still is, and shorten it to {max} characters.',
    cy: 'Mae’r hyn a anfonwyd yn rhy hir i’w ddarllen. Ewch yn ôl yn eich porwr, lle mae’ch testun o hyd, a’i fyrhau i {max} o nodau.',
  },
  withdrawn: {
    en: 'This pledge is withdrawn from the record: nothing is said of it that could be challenged.',
    cy: 'Tynnwyd yr addewid hwn yn ôl o’r cofnod: ni ddywedir dim amdano y gellid ei herio.',
  },
  sandbox: {
    en: 'This is the fictional sandbox, which is read only: nothing can be sent here.',
    cy: 'Dyma’r blwch tywod dychmygol, sy’n ddarllen yn unig: ni ellir anfon dim yma.',
  },
  others: { en: 'Challenges and answers', cy: 'Heriau ac atebion' },
  receivedOn: { en: 'Received {day}', cy: 'Derbyniwyd {day}' },
  dueOn: { en: 'Answer due by {day}.', cy: 'Disgwylir ateb erbyn {day}.' },
  answer: { en: 'Answer, {day}', cy: 'Ateb, {day}' },
  backToPledge: { en: 'The pledge and its sources', cy: 'Yr addewid a’i ffynonellau' },
} as const satisfies Sentences;

/** What is wrong with a challenge as typed, and what to do. */
export const problemSentences = {
  TEXT_MISSING: {
    en: 'Say what is wrong: the text is empty.',
    cy: 'Dywedwch beth sydd o’i le: mae’r testun yn wag.',
  },
  TEXT_TOO_LONG: {
    en: 'Shorten the text to {max} characters; it has {length}.',
    cy: 'Byrhewch y testun i {max} o nodau; mae ganddo {length}.',
  },
  NAME_TOO_LONG: {
    en: 'Shorten the name to 100 characters, or leave it out.',
    cy: 'Byrhewch yr enw i 100 o nodau, neu gadewch ef allan.',
  },
  EMAIL_NOT_ONE: {
    en: 'Give one e-mail address such as name@example.org, or leave it empty.',
    cy: 'Rhowch un cyfeiriad e-bost megis enw@example.org, neu gadewch ef yn wag.',
  },
  TRAP_FILLED: {
    en: 'Empty the field “Leave this field empty”: it is there to catch programs.',
    cy: 'Gwagiwch y maes “Gadewch y maes hwn yn wag”: mae yno i ddal rhaglenni.',
  },
} as const satisfies Record<ChallengeProblem, Words>;
