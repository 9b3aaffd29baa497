import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const resourceKindWords = {
  MODEL_MOTION: { en: 'Model motion', cy: 'Cynnig enghreifftiol' },
  BRIEFING: { en: 'Briefing', cy: 'Papur briffio' },
  TOOLKIT: { en: 'Toolkit', cy: 'Pecyn cymorth' },
  TRAINING: { en: 'Training', cy: 'Hyfforddiant' },
  LEAFLET: { en: 'Leaflet', cy: 'Taflen' },
  VIDEO: { en: 'Video', cy: 'Fideo' },
} as const satisfies WordTable;

export type ResourceKind = keyof typeof resourceKindWords;

/** What kind of material a campaign offers. */
export const resourceKind = /* @__PURE__ */ defineVocabulary(resourceKindWords, {
  MODEL_MOTION: {
    meaning: 'The text of a motion for a council to debate.',
    cyCheckedOn: null,
  },
  BRIEFING: {
    meaning: 'The argument and the facts in brief.',
    cyCheckedOn: null,
  },
  TOOLKIT: {
    meaning: 'Steps and templates for running the campaign locally.',
    cyCheckedOn: null,
  },
  TRAINING: {
    meaning: 'Material to learn or teach from.',
    cyCheckedOn: null,
  },
  LEAFLET: {
    meaning: 'Something to print and hand out.',
    cyCheckedOn: null,
  },
  VIDEO: {
    meaning: 'A film or a recording.',
    cyCheckedOn: null,
  },
});
