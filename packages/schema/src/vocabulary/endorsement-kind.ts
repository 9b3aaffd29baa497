import type { Words } from './language.ts';
import { defineVocabulary } from './vocabulary.ts';

/**
 * `shownAs` is how the holder of an office is named, `{role}` being the office’s `noun`: never “Co-op councillor”
 * alone (domain.md, why this exists).
 */
export const endorsementKindWords = {
  JOINT_BALLOT: {
    en: 'Labour and Co-operative on the ballot paper',
    cy: 'Llafur a’r Blaid Gydweithredol ar y papur pleidleisio',
    shownAs: { en: 'Labour and Co-operative {role}', cy: '{role} Llafur a’r Blaid Gydweithredol' },
  },
  OFFICIAL_NO_LABEL: {
    en: 'Official candidate, label not printed',
    cy: 'Ymgeisydd swyddogol, label heb ei argraffu',
    shownAs: { en: 'Labour and Co-operative {role}', cy: '{role} Llafur a’r Blaid Gydweithredol' },
  },
  SUPPORTED: {
    en: 'Supported by the Co-operative Party',
    cy: 'Gyda chefnogaeth y Blaid Gydweithredol',
    shownAs: {
      en: 'Labour {role}, supported by the Co-operative Party',
      cy: '{role} Llafur, gyda chefnogaeth y Blaid Gydweithredol',
    },
  },
} as const satisfies Readonly<Record<string, Words & { shownAs: Words }>>;

export type EndorsementKind = keyof typeof endorsementKindWords;

/**
 * How the Co-operative Party endorsed somebody; dated, with a source. `isDerived`: read from standings, never
 * stored, and lasting until the holding won by it ends or an end is recorded.
 */
export const endorsementKind = /* @__PURE__ */ defineVocabulary(endorsementKindWords, {
  JOINT_BALLOT: {
    meaning:
      'Elected with the Co-operative Party named on the ballot paper, beside Labour or alone; where it is not in the record, named with both by the source of the office, a term or a list.',
    isDerived: true,
    cyCheckedOn: null,
  },
  OFFICIAL_NO_LABEL: {
    meaning:
      'Endorsed as an official candidate where the ballot paper never prints the joint label, as in list elections.',
    isDerived: false,
    cyCheckedOn: null,
  },
  SUPPORTED: {
    meaning:
      'Supported by the Co-operative Party without standing for it; public only with a public source or consent.',
    isDerived: false,
    cyCheckedOn: null,
  },
});
