import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const linkStateWords = {
  UNCHECKED: { en: 'Not checked yet', cy: 'Heb ei wirio eto' },
  LIVE: { en: 'Works', cy: 'Yn gweithio' },
  MOVED: { en: 'Moved', cy: 'Wedi symud' },
  DEAD: { en: 'Not found', cy: 'Heb ei ganfod' },
  CHANGED: { en: 'Content changed', cy: 'Cynnwys wedi newid' },
} as const satisfies WordTable;

export type LinkState = keyof typeof linkStateWords;

/** What the last check of an evidence link found. */
export const linkState = /* @__PURE__ */ defineVocabulary(linkStateWords, {
  UNCHECKED: {
    meaning: 'Nobody has followed the link since it was recorded.',
    cyCheckedOn: null,
  },
  LIVE: {
    meaning: 'The page answers, with the content first seen.',
    cyCheckedOn: null,
  },
  MOVED: {
    meaning: 'The page answers at another address.',
    cyCheckedOn: null,
  },
  DEAD: {
    meaning: 'The page does not answer any more; the archived copy still does where there is one.',
    cyCheckedOn: null,
  },
  CHANGED: {
    meaning: 'The page answers with other content than first seen.',
    cyCheckedOn: null,
  },
});
