import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const linkStateWords = {
  UNCHECKED: { en: 'Not checked', cy: 'Heb ei wirio' },
  LIVE: { en: 'Works', cy: 'Yn gweithio' },
  MOVED: { en: 'Moved', cy: 'Wedi symud' },
  DEAD: { en: 'Not found', cy: 'Heb ei ganfod' },
  CHANGED: { en: 'Content changed', cy: 'Cynnwys wedi newid' },
} as const satisfies WordTable;

export type LinkState = keyof typeof linkStateWords;

/** What the last check of an evidence link found. */
export const linkState = /* @__PURE__ */ defineVocabulary(linkStateWords, {
  UNCHECKED: {
    meaning: 'Not followed yet, or it could not be: the reason says why.',
    cyCheckedOn: null,
  },
  LIVE: {
    meaning: 'The page answers, with the content first seen.',
    cyCheckedOn: null,
  },
  MOVED: {
    meaning: 'The page sends on to another address for good.',
    cyCheckedOn: null,
  },
  DEAD: {
    meaning:
      'Two checks in a row found the page or its site gone; the archived copy still answers where there is one.',
    cyCheckedOn: null,
  },
  CHANGED: {
    meaning: 'The page answers with other content than first seen.',
    cyCheckedOn: null,
  },
});
