import { formatElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import type { CandidacyClaim, ContestClaim } from '../contests/claims.ts';
import type { ContestResults } from './contest-results.ts';
import type { PsephologyRow } from './parse-row.ts';

type Election = ContestClaim['election'];

/** The polls for the House of Commons held on a day. */
export function electionOn(pollingOn: string): Election {
  const day = getParsed(parseDay(pollingOn));
  const electionId = formatElectionId({
    electionType: 'parl',
    subtype: null,
    organisationSlug: null,
    pollingOn: day,
  });
  return { electionId, electionType: 'parl', organisationSlug: null, pollingOn, organisationName: null };
}

/** The contest for a constituency's one seat. `isByElection` is null where the file does not say. */
export function contestOf(
  election: Election,
  place: Readonly<{ key: string; gssCode: string; name: string }>,
  isByElection: boolean | null,
): ContestClaim {
  return {
    key: place.key,
    election,
    ballotId: null,
    label: place.name,
    gssCode: place.gssCode,
    postCode: null,
    seatsContested: 1,
    votingSystem: 'FIRST_PAST_THE_POST',
    isByElection,
    byElectionReason: null,
    isCancelled: null,
    areCandidatesLocked: null,
    electorate: null,
    spoiltBallots: null,
    turnoutReported: null,
    resultsSource: null,
    replacesBallotId: null,
    replacedByBallotId: null,
  };
}

/** What a row says once its contest is known. */
export function claimOf(row: PsephologyRow, results: ContestResults, electionId: string): CandidacyClaim {
  const { line, contestKey, gssCode, name, party, partyName, votes, voteShare } = row;
  const key = {
    scheme: 'psephology' as const,
    value: [electionId, gssCode, name.name, row.partyKey].join('/'),
  };
  return {
    line,
    contestKey,
    person: {
      identifiers: row.identifiers.length > 0 ? row.identifiers : [key],
      name,
      honorificPrefix: null,
      honorificSuffix: null,
    },
    nameAsPrinted: name.name,
    party,
    partyName,
    description: null,
    listPosition: null,
    votes,
    voteShare,
    isElected: results.isWinner(row),
    isTiedVoteWinner: results.isTiedWinner(row),
  };
}
