import type { Sentences } from '../sentences.ts';

/** What the figures of a body say. */
export const figuresSentences = {
  title: { en: 'Figures', cy: 'Ffigurau' },
  onDay: { en: 'As of {day}.', cy: 'Ar {day}.' },
  figure: { en: 'Figure', cy: 'Ffigur' },
  value: { en: 'In the record', cy: 'Yn y cofnod' },
  counted: { en: 'What is counted', cy: 'Beth a gyfrifir' },
  polls: { en: 'At the polls of each year', cy: 'Yn etholiadau pob blwyddyn' },
  year: { en: 'Year', cy: 'Blwyddyn' },
  set: { en: 'Taken in: {endorsements}.', cy: 'Cynhwysir: {endorsements}.' },
  sources: { en: 'Sources: {sources}.', cy: 'Ffynonellau: {sources}.' },
  percent: { en: '{n} per cent', cy: '{n} y cant' },
} as const satisfies Sentences;
