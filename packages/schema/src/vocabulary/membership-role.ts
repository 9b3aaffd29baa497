import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const membershipRoleWords = {
  MEMBER: { en: 'Member', cy: 'Aelod' },
  GROUP_MEMBER: { en: 'Group member', cy: 'Aelod o’r grŵp' },
  LEADER: { en: 'Leader', cy: 'Arweinydd' },
  DEPUTY_LEADER: { en: 'Deputy leader', cy: 'Dirprwy arweinydd' },
  PORTFOLIO_HOLDER: { en: 'Cabinet member', cy: 'Aelod cabinet' },
  COMMITTEE_CHAIR: { en: 'Committee chair', cy: 'Cadeirydd pwyllgor' },
  WHIP: { en: 'Whip', cy: 'Chwip' },
} as const satisfies WordTable;

export type MembershipRole = keyof typeof membershipRoleWords;

/** What somebody is in a party, group, council or committee for a spell. */
export const membershipRole = /* @__PURE__ */ defineVocabulary(membershipRoleWords, {
  MEMBER: {
    meaning: 'A member of a party or another organisation.',
    cyCheckedOn: null,
  },
  GROUP_MEMBER: {
    meaning: 'Sits in a council or parliamentary group.',
    cyCheckedOn: null,
  },
  LEADER: {
    meaning: 'Leads the council, group or party.',
    cyCheckedOn: null,
  },
  DEPUTY_LEADER: {
    meaning: 'Deputy to the leader.',
    cyCheckedOn: null,
  },
  PORTFOLIO_HOLDER: {
    meaning: 'A member of the executive with a portfolio.',
    cyCheckedOn: null,
  },
  COMMITTEE_CHAIR: {
    meaning: 'Chairs a committee or panel.',
    cyCheckedOn: null,
  },
  WHIP: {
    meaning: 'Whip of a group.',
    cyCheckedOn: null,
  },
});
