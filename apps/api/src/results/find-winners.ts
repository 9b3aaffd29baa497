import type { ResultProblem } from '@wheatsheaf/schema/vocabulary/result-problem.ts';
import type { Contest, Stood } from './contest.ts';

export type Winners = Readonly<{
  winners: readonly Stood[];
  isUnopposed: boolean;
  problem: ResultProblem | 'NOT_DECLARED' | null;
}>;

/**
 * Who won: whom the source says was elected; or where it does not and each elector has a vote a seat, those with the most votes, a tie for the
 * last seat decided by lot (Representation of the People Act 1983, Schedule 1, rule 49; Local Elections (Principal Areas) Rules 2006, rule 50);
 * or everybody, where no more stood than there are seats.
 */
export function findWinners(contest: Contest, chosen: readonly string[] | null): Winners {
  const { candidacies, seatsContested: seats } = contest;
  const declared = candidacies.filter(({ isElected }) => isElected === true);
  const isUnopposed = isWithoutPoll(contest);
  if (chosen !== null) {
    const winners = candidacies.filter(({ id }) => chosen.includes(id));
    const isEnough = winners.length === chosen.length && winners.length > 0;
    return { winners, isUnopposed, problem: isEnough ? problemOf(winners, contest) : 'WINNERS_NOT_SEATS' };
  }
  if (declared.length > 0) return { winners: declared, isUnopposed, problem: problemOf(declared, contest) };
  if (isUnopposed) return { winners: candidacies, isUnopposed, problem: null };
  const counted = candidacies.flatMap((stood) => (stood.votes === null ? [] : { stood, votes: stood.votes }));
  if (!isByVotes(contest) || candidacies.length === 0 || counted.length < candidacies.length)
    return { winners: [], isUnopposed, problem: 'NOT_DECLARED' };
  if (seats === null) return { winners: [], isUnopposed, problem: 'SEATS_UNKNOWN' };
  const order = counted.toSorted((one, other) => other.votes - one.votes);
  const last = order[seats - 1]?.votes ?? 0;
  const above = order.filter(({ votes }) => votes > last).map(({ stood }) => stood);
  const level = order.filter(({ votes }) => votes === last).map(({ stood }) => stood);
  if (above.length + level.length === seats)
    return { winners: [...above, ...level], isUnopposed, problem: null };
  const byLot = level.filter(({ isTiedVoteWinner }) => isTiedVoteWinner === true);
  const isDrawn = above.length + byLot.length === seats;
  return { winners: [...above, ...byLot], isUnopposed, problem: isDrawn ? null : 'TIED' };
}

/** No more candidates than seats, and no more to come: they are elected without a poll. */
function isWithoutPoll({ candidacies, seatsContested, areCandidatesLocked }: Contest): boolean {
  return (
    areCandidatesLocked &&
    seatsContested !== null &&
    candidacies.length > 0 &&
    candidacies.length <= seatsContested &&
    candidacies.every(({ votes }) => votes === null)
  );
}

/** Whether the most votes win: not with lists or transferable votes, whose winners only a source can tell. */
export function isByVotes({ votingSystem, post }: Contest): boolean {
  if (votingSystem !== null) return votingSystem === 'FIRST_PAST_THE_POST';
  if (post === null) return false;
  if (post.role === 'MP' || post.role === 'COUNTY_COUNCILLOR') return true;
  return post.role === 'COUNCILLOR' && post.nation === 'ENGLAND';
}

function problemOf(
  winners: readonly Stood[],
  { seatsContested, candidacies }: Contest,
): ResultProblem | null {
  if (seatsContested === null) return null;
  const isFull = winners.length === Math.min(seatsContested, candidacies.length);
  return isFull ? null : 'WINNERS_NOT_SEATS';
}
