import type { ElectionType } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { ElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { VotingSystem } from '../../generated/prisma/enums.ts';

/** What one row of a file of candidates says, whatever the file: formats differ in how they read it, not in what becomes of it. */
export type CandidacyClaim = Readonly<{
  line: number;
  contestKey: string;
  person: PersonClaim;
  /** The person's name as the file has it. */
  nameAsPrinted: string;
  party: PartyClaim;
  /** The party's name as the file has it. Null where blank. */
  partyName: string | null;
  /** The ballot paper's description. Null where the file has none. */
  description: string | null;
  listPosition: number | null;
  /** Null until declared. */
  votes: number | null;
  voteShare: number | null;
  /** Null until declared, or where the file cannot tell. */
  isElected: boolean | null;
  isTiedVoteWinner: boolean | null;
}>;

/** A contest, as its rows agree on it. `null` states nothing. */
export type ContestClaim = Readonly<{
  /** What its rows call it within the file. */
  key: string;
  election: ElectionClaim;
  /** Democracy Club ballot id. Null where the file has none. */
  ballotId: string | null;
  /** Name of the ward, division or constituency. Null where the file has the ballot's id alone. */
  label: string | null;
  gssCode: string | null;
  /** Democracy Club post id. */
  postCode: string | null;
  seatsContested: number | null;
  votingSystem: VotingSystem | null;
  isByElection: boolean | null;
  byElectionReason: string | null;
  isCancelled: boolean | null;
  areCandidatesLocked: boolean | null;
  electorate: number | null;
  spoiltBallots: number | null;
  turnoutReported: number | null;
  resultsSource: string | null;
  /** Ballot id of the poll that was countermanded and is held again as this one. */
  replacesBallotId: string | null;
  /** Ballot id of the poll that is held instead of this one. */
  replacedByBallotId: string | null;
}>;

export type ElectionClaim = Readonly<{
  /** Democracy Club election id. */
  electionId: string;
  electionType: ElectionType;
  /** Null where the type has one body only. */
  organisationSlug: string | null;
  /** YYYY-MM-DD. */
  pollingOn: string;
  /** Name of the body or of the election as the file has it. Null where it has none. */
  organisationName: string | null;
}>;

export type PersonClaim = Readonly<{
  /** Ids elsewhere, the most telling first. Each names one person. */
  identifiers: readonly PersonIdentifierClaim[];
  name: PersonName;
  honorificPrefix: string | null;
  honorificSuffix: string | null;
}>;

export type PersonIdentifierClaim = Readonly<{ scheme: PersonScheme; value: string }>;

/**
 * `moderngov` is a council and the number its committee system has for a councillor; `party-list` the Party's own id for somebody, which is
 * no public one. `council-list` is a key of ours for a councillor whom a list gives no id: council, ward and name.
 * `psephology` is a key of ours for a candidate whom the UK Parliament's results give no id: election, constituency, name and party.
 * It finds the same row again and says nothing of who the person is.
 */
export type PersonScheme =
  | 'democracy-club'
  | 'mnis'
  | 'wikidata'
  | 'theyworkforyou'
  | 'everypolitician'
  | 'moderngov'
  | 'council-list'
  | 'party-list'
  | 'psephology';

export type PersonName = Readonly<{
  name: string;
  /** Null where the name does not show which part is which. */
  givenName: string | null;
  familyName: string | null;
  /** `Family, Given`. */
  sortName: string;
}>;

/** For whom a candidacy stood. */
export type PartyClaim =
  /** Independents and the Speaker. */
  | Readonly<{ kind: 'NO_PARTY' }>
  | Readonly<{ kind: 'PARTIES'; principal: ElectoralCommissionId; adjunct: ElectoralCommissionId | null }>
  /** A text or pair that awaits review, never a guess (R11, R12). */
  | Readonly<{ kind: 'UNKNOWN'; scheme: PartyAliasScheme; value: string }>;

/** `party-id`: an id that names no registered party or a pair of unknown roles; `party-name`: a name without any id. */
export type PartyAliasScheme = 'party-id' | 'party-name';
