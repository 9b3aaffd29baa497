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
  further: { en: 'Further pledges', cy: 'Rhagor o addewidion' },
  fromStart: { en: 'Pledges from the beginning', cy: 'Addewidion o’r dechrau' },
} as const satisfies Sentences;
