import type { Sentences } from '../sentences.ts';

/** How a page is asked about another day, and what it says when it is. */
export const daySentences = {
  form: { en: 'This page on another day', cy: 'Y dudalen hon ar ddiwrnod arall' },
  day: { en: 'Show this page as of', cy: 'Dangos y dudalen hon fel yr oedd ar' },
  submit: { en: 'Show', cy: 'Dangos' },
  another: {
    en: 'This is the record as of {day}, by what is known today. Contacts, which have no days, are left out. {today}',
    cy: 'Dyma’r cofnod fel yr oedd ar {day}, yn ôl yr hyn sy’n hysbys heddiw. Gadewir allan fanylion cysylltu, nad oes dyddiau iddynt. {today}',
  },
  today: { en: 'See it as of today', cy: 'Gweler ef fel y mae heddiw' },
} as const satisfies Sentences;
