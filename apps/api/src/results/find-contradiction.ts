import type { Contest, Stood } from './contest.ts';
import { isByVotes } from './find-winners.ts';

/** That somebody was left out who has more votes than somebody who is to win. */
export type Contradiction = Readonly<{ leftOut: Stood; takenIn: Stood }>;

/**
 * Where the winners that an editor names are not those with the most votes: of a tie the lot chooses, and never of anybody above or below it
 * (Representation of the People Act 1983, Schedule 1, rule 49; Local Elections (Principal Areas) Rules 2006, rule 50). Null where they are, where votes
 * do not tell, and where a source declared these very winners.
 */
export function findContradiction(contest: Contest, chosen: readonly string[]): Contradiction | null {
  const { candidacies } = contest;
  if (!isByVotes(contest) || candidacies.some(({ votes }) => votes === null)) return null;
  const isDeclared = candidacies.some(({ isElected }) => isElected === true);
  if (isDeclared && candidacies.every(({ id, isElected }) => (isElected === true) === chosen.includes(id)))
    return null;
  const byVotes = candidacies.toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0));
  const leftOut = byVotes.find(({ id }) => !chosen.includes(id));
  const takenIn = byVotes.findLast(({ id }) => chosen.includes(id));
  if (!leftOut || !takenIn || (leftOut.votes ?? 0) <= (takenIn.votes ?? 0)) return null;
  return { leftOut, takenIn };
}
