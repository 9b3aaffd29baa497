import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const votingSystemWords = {
  FIRST_PAST_THE_POST: { en: 'First past the post', cy: 'Y cyntaf i’r felin' },
  SUPPLEMENTARY_VOTE: { en: 'Supplementary vote', cy: 'Pleidlais atodol' },
  SINGLE_TRANSFERABLE_VOTE: { en: 'Single transferable vote', cy: 'Pleidlais sengl drosglwyddadwy' },
  ADDITIONAL_MEMBER: { en: 'Additional member system', cy: 'System aelodau ychwanegol' },
  CLOSED_LIST: { en: 'Closed party list', cy: 'Rhestr bleidiol gaeedig' },
} as const satisfies WordTable;

export type VotingSystem = keyof typeof votingSystemWords;

/** How votes become seats on a ballot. */
export const votingSystem = /* @__PURE__ */ defineVocabulary(votingSystemWords, {
  FIRST_PAST_THE_POST: {
    meaning: 'The candidates with the most votes take the seats.',
    cyCheckedOn: null,
  },
  SUPPLEMENTARY_VOTE: {
    meaning: 'First and second choices; the first two go to a second count.',
    cyCheckedOn: null,
  },
  SINGLE_TRANSFERABLE_VOTE: {
    meaning:
      'Candidates are ranked and votes pass on by preference; Scottish and Northern Ireland councils use it.',
    cyCheckedOn: null,
  },
  ADDITIONAL_MEMBER: {
    meaning: 'Party lists that make up for the constituency results of the same area.',
    cyCheckedOn: null,
  },
  CLOSED_LIST: {
    meaning: 'Votes are for a party, whose list decides who takes its seats; the Senedd uses it from 2026.',
    cyCheckedOn: null,
  },
});
