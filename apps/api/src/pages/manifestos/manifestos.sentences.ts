import type { Sentences } from '../sentences.ts';

/** What a manifesto's page says. */
export const manifestoSentences = {
  description: {
    en: '{title} by {owner}: every pledge recorded from it, and what each one reads as today, with sources.',
    cy: '{title} gan {owner}: pob addewid a gofnodwyd ohono, a beth mae pob un yn ei ddarllen heddiw, gyda ffynonellau.',
  },
  source: { en: 'Source: {sources}.', cy: 'Ffynhonnell: {sources}.' },
  pledges: { en: 'Pledges', cy: 'Addewidion' },
  noPledges: {
    en: 'No pledge of this manifesto is in the record yet.',
    cy: 'Nid oes addewid o’r maniffesto hwn yn y cofnod eto.',
  },
  text: { en: 'The full text', cy: 'Y testun llawn' },
  page: { en: 'Page {page}', cy: 'Tudalen {page}' },
  link: { en: 'Link to paragraph {anchor}', cy: 'Dolen i baragraff {anchor}' },
  pledgesHere: { en: 'Pledges found here: {pledges}', cy: 'Addewidion a geir yma: {pledges}' },
  nothingLeft: {
    en: 'A paragraph stood here that was taken out.',
    cy: 'Safai paragraff yma a dynnwyd allan.',
  },
  textWas: {
    en: 'Text corrected on {day}. It read: {before} It was made to read: {after}',
    cy: 'Cywirwyd y testun ar {day}. Cynt: {before} Wedyn: {after}',
  },
  textAdded: {
    en: 'Paragraph added on {day}, after the text had been published. It was made to read: {after}',
    cy: 'Ychwanegwyd y paragraff ar {day}, ar ôl cyhoeddi’r testun. Wedyn: {after}',
  },
  textTakenOut: {
    en: 'Paragraph taken out on {day}. It read: {before}',
    cy: 'Tynnwyd y paragraff allan ar {day}. Cynt: {before}',
  },
  toldWas: {
    en: '{field}: corrected on {day}. It was: {before}. Since then: {after}.',
    cy: '{field}: cywirwyd ar {day}. Cynt: {before}. Wedyn: {after}.',
  },
  nothing: { en: 'nothing', cy: 'dim' },
  withdrawn: { en: 'Withdrawn on {day}.', cy: 'Tynnwyd yn ôl ar {day}.' },
  further: { en: 'Further pledges', cy: 'Rhagor o addewidion' },
  fromStart: { en: 'Pledges from the beginning', cy: 'Addewidion o’r dechrau' },
} as const satisfies Sentences;
