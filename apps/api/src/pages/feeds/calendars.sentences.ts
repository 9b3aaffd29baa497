import type { Sentences } from '../sentences.ts';

/** What calendars say. */
export const calendarSentences = {
  events: { en: 'Events · Wheatsheaf', cy: 'Digwyddiadau · Wheatsheaf' },
  of: { en: '{name} · Wheatsheaf', cy: '{name} · Wheatsheaf' },
  about: {
    en: 'Days from the Wheatsheaf record of co-operative politics.',
    cy: 'Dyddiau o gofnod Wheatsheaf o wleidyddiaeth gydweithredol.',
  },
  leftOut: {
    en: 'Left out, because only the month or year is known: {count}.',
    cy: 'Wedi’u hepgor, am mai dim ond y mis neu’r flwyddyn sy’n hysbys: {count}.',
  },
  due: { en: 'Pledge due: {title}', cy: 'Addewid i’w gyflawni: {title}' },
  poll: { en: 'Polling day: {name}', cy: 'Diwrnod pleidleisio: {name}' },
} as const satisfies Sentences;
