import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const challengeRejectionWords = {
  NOT_ABOUT_STATUS: { en: 'Not about the status of the pledge', cy: 'Nid am statws yr addewid' },
  ALREADY_RECEIVED: { en: 'Sent more than once', cy: 'Anfonwyd fwy nag unwaith' },
  NOT_PUBLISHABLE: { en: 'Text that may not be published', cy: 'Testun na ellir ei gyhoeddi' },
  ADVERTISING: { en: 'Advertising or unsolicited messages', cy: 'Hysbysebu neu negeseuon digymell' },
} as const satisfies WordTable;

export type ChallengeRejection = keyof typeof challengeRejectionWords;

/** Why a reader’s challenge was turned down, as readers are told: of the challenge itself they see nothing. */
export const challengeRejection = /* @__PURE__ */ defineVocabulary(challengeRejectionWords, {
  NOT_ABOUT_STATUS: {
    meaning: 'It says nothing of what the record says became of the pledge.',
    cyCheckedOn: null,
  },
  ALREADY_RECEIVED: {
    meaning: 'The same reader’s same objection is counted already; the other one is open or answered.',
    cyCheckedOn: null,
  },
  NOT_PUBLISHABLE: {
    meaning: 'Abuse, or claims about people that the law forbids to repeat, even with passages taken out.',
    cyCheckedOn: null,
  },
  ADVERTISING: {
    meaning: 'Advertising, or a message sent by a machine to many places.',
    cyCheckedOn: null,
  },
});
