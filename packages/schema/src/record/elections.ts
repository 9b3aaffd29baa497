import type { EndorsementKind } from '../vocabulary/endorsement-kind.ts';
import type { VotingSystem } from '../vocabulary/voting-system.ts';
import type { Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

/** A set of polls held together. */
export type ElectionEntry = Sourced &
  Readonly<{
    /** Democracy Club election id, such as `local.derby.2027-05-06`. */
    id: string;
    name?: Text;
    pollingOn: WrittenDay;
    /** Start of the election period. Left out where unknown: then 25 working days before the poll (R19). */
    noticeOfPollOn?: WrittenDay;
    organisation?: string;
  }>;

/** One contest. */
export type BallotEntry = Sourced &
  Readonly<{
    /** Names the ballot inside the record. */
    key: string;
    /** Democracy Club ballot id. Null for a contest known only from another source. */
    ballotId: string | null;
    election: string;
    label: string;
    post?: string;
    area?: string;
    gssCode?: string;
    seatsContested?: number;
    votingSystem?: VotingSystem;
    /** Why it is a by-election. Left out for an ordinary election. */
    byElectionReason?: string;
    isCancelled?: boolean;
    replacedBy?: string;
    electorate?: number;
    spoiltBallots?: number;
    turnoutReported?: number;
    resultsSource?: string;
  }>;

/** A person standing on a ballot, with the standing the ballot paper gave: frozen, never rewritten later (R11). */
export type CandidacyEntry = Sourced &
  Readonly<{
    ballot: string;
    person: string;
    /** Slugs of parties. Independents have neither. */
    standing: Readonly<{ principal?: string; adjuncts?: readonly string[] }>;
    partyName?: string;
    /** As printed on the ballot paper. */
    description?: string;
    listPosition?: number;
    votes?: number;
    /** Left out until declared. */
    isElected?: boolean;
  }>;

/** The Party's own endorsement of a person. JOINT_BALLOT is derived from standings and never written. */
export type EndorsementEntry = Sourced &
  Readonly<{
    person: string;
    kind: Exclude<EndorsementKind, 'JOINT_BALLOT'>;
    from: WrittenDay;
    to?: WrittenDay;
    /** Key of the ballot of the candidacy it was given for. */
    ballot?: string;
    localParty?: string;
    /** SUPPORTED is public only with a public source or consent (R16). */
    isPublic: boolean;
  }>;
