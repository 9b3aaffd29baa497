import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const nationWords = {
  ENGLAND: { en: 'England', cy: 'Lloegr' },
  SCOTLAND: { en: 'Scotland', cy: 'Yr Alban' },
  WALES: { en: 'Wales', cy: 'Cymru' },
  NORTHERN_IRELAND: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
} as const satisfies WordTable;

export type Nation = keyof typeof nationWords;

/** The four nations. `gssLetter` begins the GSS codes of places in it. */
export const nation = /* @__PURE__ */ defineVocabulary(nationWords, {
  ENGLAND: {
    meaning: 'England.',
    gssLetter: 'E',
    cyCheckedOn: null,
  },
  SCOTLAND: {
    meaning: 'Scotland.',
    gssLetter: 'S',
    cyCheckedOn: null,
  },
  WALES: {
    meaning: 'Wales.',
    gssLetter: 'W',
    cyCheckedOn: null,
  },
  NORTHERN_IRELAND: {
    meaning: 'Northern Ireland.',
    gssLetter: 'N',
    cyCheckedOn: null,
  },
});
