import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const eventKindWords = {
  CONFERENCE: { en: 'Conference', cy: 'Cynhadledd' },
  TRAINING: { en: 'Training', cy: 'Hyfforddiant' },
  MEETING: { en: 'Meeting', cy: 'Cyfarfod' },
  DEADLINE: { en: 'Deadline', cy: 'Dyddiad cau' },
  CAMPAIGN_DAY: { en: 'Campaign day', cy: 'Diwrnod ymgyrchu' },
} as const satisfies WordTable;

export type EventKind = keyof typeof eventKindWords;

/** What kind of event it is. Never at a private home. */
export const eventKind = /* @__PURE__ */ defineVocabulary(eventKindWords, {
  CONFERENCE: {
    meaning: 'A conference.',
    cyCheckedOn: null,
  },
  TRAINING: {
    meaning: 'A training session or programme.',
    cyCheckedOn: null,
  },
  MEETING: {
    meaning: 'A meeting.',
    cyCheckedOn: null,
  },
  DEADLINE: {
    meaning: 'A day by which something must be done.',
    cyCheckedOn: null,
  },
  CAMPAIGN_DAY: {
    meaning: 'A day of campaigning.',
    cyCheckedOn: null,
  },
});
