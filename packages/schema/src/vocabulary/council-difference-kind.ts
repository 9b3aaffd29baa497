import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const councilDifferenceKindWords = {
  ONLY_IN_RECORD: { en: 'Only in this record', cy: 'Yn y cofnod hwn yn unig' },
  ONLY_IN_OTHER: { en: 'Not in this record', cy: 'Ddim yn y cofnod hwn' },
  OTHER_PARTY: { en: 'Another party', cy: 'Plaid arall' },
  OTHER_WARD: { en: 'Another ward', cy: 'Ward arall' },
  SPELLED_OTHERWISE: { en: 'Spelt otherwise', cy: 'Sillafiad arall' },
} as const satisfies WordTable;

export type CouncilDifferenceKind = keyof typeof councilDifferenceKindWords;

/** How the record and another source of who is in office differ. */
export const councilDifferenceKind = /* @__PURE__ */ defineVocabulary(councilDifferenceKindWords, {
  ONLY_IN_RECORD: {
    meaning:
      'The record has somebody in office whom the other source, which says who has every seat of their ward, lacks.',
    cyCheckedOn: null,
  },
  ONLY_IN_OTHER: {
    meaning: 'The other source has somebody whom the record has not in office.',
    cyCheckedOn: null,
  },
  OTHER_PARTY: { meaning: 'Both have them, for different parties.', cyCheckedOn: null },
  OTHER_WARD: { meaning: 'Both have them, for different wards.', cyCheckedOn: null },
  SPELLED_OTHERWISE: {
    meaning: 'Both have them, by most likely two spellings of one name.',
    cyCheckedOn: null,
  },
});
