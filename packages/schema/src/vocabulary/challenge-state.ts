import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const challengeStateWords = {
  RECEIVED: { en: 'Received', cy: 'Derbyniwyd' },
  OPEN: { en: 'Open', cy: 'Ar agor' },
  OVERDUE: { en: 'Answer overdue', cy: 'Ateb yn hwyr' },
  ANSWERED: { en: 'Answered', cy: 'Atebwyd' },
  REJECTED: { en: 'Not accepted', cy: 'Ni dderbyniwyd' },
} as const satisfies WordTable;

export type ChallengeState = keyof typeof challengeStateWords;

/** What became of a reader’s challenge to a status. `isComputed`: never stored. */
export const challengeState = /* @__PURE__ */ defineVocabulary(challengeStateWords, {
  RECEIVED: {
    meaning: 'Arrived, and not yet read by a moderator.',
    isComputed: false,
    cyCheckedOn: null,
  },
  OPEN: {
    meaning: 'Read and made public; the answer is due 28 days after it came.',
    isComputed: false,
    cyCheckedOn: null,
  },
  OVERDUE: {
    meaning: 'Neither answered nor turned down 28 days after it came, read or not.',
    isComputed: true,
    cyCheckedOn: null,
  },
  ANSWERED: {
    meaning: 'Answered in public.',
    isComputed: false,
    cyCheckedOn: null,
  },
  REJECTED: {
    meaning: 'Not a challenge to a status, or text that may not be published.',
    isComputed: false,
    cyCheckedOn: null,
  },
});
