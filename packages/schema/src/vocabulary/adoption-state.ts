import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const adoptionStateWords = {
  TABLED: { en: 'Tabled', cy: 'Cyflwynwyd' },
  DEFERRED: { en: 'Deferred', cy: 'Gohiriwyd' },
  REFERRED: { en: 'Referred', cy: 'Cyfeiriwyd ymlaen' },
  PASSED: { en: 'Passed', cy: 'Pasiwyd' },
  PASSED_AMENDED: { en: 'Passed as amended', cy: 'Pasiwyd fel y’i diwygiwyd' },
  INSPIRED: { en: 'Inspired by the campaign', cy: 'Ysbrydolwyd gan yr ymgyrch' },
  SIGNED: { en: 'Signed', cy: 'Llofnodwyd' },
  REPORTING: { en: 'Reporting', cy: 'Yn adrodd' },
  DEFEATED: { en: 'Defeated', cy: 'Trechwyd' },
  RESCINDED: { en: 'Rescinded', cy: 'Diddymwyd' },
  LAPSED: { en: 'Lapsed', cy: 'Wedi darfod' },
} as const satisfies WordTable;

export type AdoptionState = keyof typeof adoptionStateWords;

/**
 * How a council dealt with a campaign’s motion; no row at all means not tabled. `count`: in the public count of
 * councils that adopted it (COUNTED), in a count of its own beside it (APART), or in none. `isComputed`: never
 * stored. `isFinal`: nothing follows it; a motion tabled again is a dealing of its own. `needsSourceOutsideParty`: a decision of the council, which
 * the party’s own word does not carry (R2). Source: domain.md, campaigns.
 */
export const adoptionState = /* @__PURE__ */ defineVocabulary(adoptionStateWords, {
  TABLED: {
    meaning: 'On the council’s agenda, and not decided yet.',
    count: 'NONE',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
  DEFERRED: {
    meaning: 'Put off to a later meeting.',
    count: 'NONE',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
  REFERRED: {
    meaning: 'Sent to a committee or the executive for a decision.',
    count: 'APART',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
  PASSED: {
    meaning: 'Passed in the words of the model motion.',
    count: 'COUNTED',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  PASSED_AMENDED: {
    meaning: 'Passed with changes; the amended text is in the record.',
    count: 'COUNTED',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  INSPIRED: {
    meaning: 'The council passed a motion of its own that the campaign inspired.',
    count: 'APART',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  SIGNED: {
    meaning: 'The council signed the campaign’s charter or declaration.',
    count: 'COUNTED',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  REPORTING: {
    meaning: 'The council adopted it and has since reported on how it carries it out.',
    count: 'COUNTED',
    isComputed: false,
    isFinal: false,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  DEFEATED: {
    meaning: 'The council voted against it.',
    count: 'NONE',
    isComputed: false,
    isFinal: true,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  RESCINDED: {
    meaning: 'The council took back its decision.',
    count: 'NONE',
    isComputed: false,
    isFinal: true,
    needsSourceOutsideParty: true,
    cyCheckedOn: null,
  },
  LAPSED: {
    meaning: 'Adopted, but a report is more than 18 months late.',
    count: 'NONE',
    isComputed: true,
    isFinal: false,
    needsSourceOutsideParty: false,
    cyCheckedOn: null,
  },
});
