type Nation = 'ENGLAND' | 'SCOTLAND' | 'WALES';
type State = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
type Spell = { from: string; to: string | null };

/** Records as plain facts, days as YYYY-MM-DD, which sort and compare as text. */
export type PlainRecord = {
  bodies: {
    id: string;
    slug: string;
    kind: string;
    councilType: string | null;
    nation: Nation | null;
    foundedOn: string | null;
    dissolvedOn: string | null;
    state: State;
  }[];
  posts: ({ id: string; bodyId: string; role: string; seats: number; nation: Nation | null } & {
    validFrom: string | null;
    validTo: string | null;
  })[];
  people: { id: string; state: State; isMerged: boolean }[];
  holdings: ({
    id: string;
    personId: string;
    postId: string;
    candidacyId: string | null;
    startReason: 'ELECTED' | 'UNOPPOSED' | 'CO_OPTED';
    jointEndedOn: string | null;
    isStatedJoint: boolean;
    isStartKnown: boolean;
    /** The day on which a poll ended the term, though `to` does not say it. */
    termEndedOn: string | null;
    mayHaveEndedOn: string | null;
  } & Spell)[];
  /** Of the seats of a post, how many of who may have left have, from a day on. */
  seatsInDoubt: { ballotId: string; postId: string; from: string; seats: number }[];
  vacancies: ({ postId: string; seats: number } & Spell)[];
  endorsements: ({ personId: string; kind: string; candidacyId: string | null; isPublic: boolean } & Spell)[];
  memberships: ({ personId: string; partyId: string } & Spell)[];
  coverage: {
    bodyId: string;
    role: string;
    level: string;
    asOfOn: string;
    statedDays: string[];
    shownDays: string[];
  }[];
  /** Ballots, of the body and office that they elect to. */
  polls: { id: string; bodyId: string | null; role: string; pollingOn: string; isCalledOff: boolean }[];
  candidacies: {
    id: string;
    ballotId: string;
    personId: string;
    pollingOn: string;
    /** Cancelled, or another ballot took its place. */
    isCalledOff: boolean;
    isElected: boolean | null;
    parties: string[];
    /** Of the ballot's post, or else of its election. */
    role: string;
    bodyId: string | null;
    nation: Nation | null;
  }[];
  adoptions: { bodyId: string; state: State; log: { on: string; state: string }[] }[];
  /** Ids of the parties. */
  labour: string;
  coOperative: string;
  other: string;
  campaign: string;
};
