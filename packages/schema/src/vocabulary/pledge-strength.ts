import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const pledgeStrengthWords = {
  WILL: { en: 'Will do it', cy: 'Bydd yn gwneud hyn' },
  AIM: { en: 'Aims to do it', cy: 'Ei nod yw gwneud hyn' },
  INVESTIGATE: { en: 'Will look into it', cy: 'Bydd yn ymchwilio i hyn' },
  PROMOTE: { en: 'Will promote it', cy: 'Bydd yn hyrwyddo hyn' },
} as const satisfies WordTable;

export type PledgeStrength = keyof typeof pledgeStrengthWords;

/** How firmly a pledge was made, read from its own words. */
export const pledgeStrength = /* @__PURE__ */ defineVocabulary(pledgeStrengthWords, {
  WILL: {
    meaning: 'Promised outright.',
    cyCheckedOn: null,
  },
  AIM: {
    meaning: 'Stated as an aim or an ambition.',
    cyCheckedOn: null,
  },
  INVESTIGATE: {
    meaning: 'Promised to be examined; a published finding delivers it.',
    cyCheckedOn: null,
  },
  PROMOTE: {
    meaning: 'Promised to be encouraged in others.',
    cyCheckedOn: null,
  },
});
