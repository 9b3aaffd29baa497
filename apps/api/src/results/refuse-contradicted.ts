import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { ConfirmedBallot } from './confirm-results.ts';
import type { Contest, Stood } from './contest.ts';
import { findContradiction } from './find-contradiction.ts';

/**
 * Throws INPUT_REFUSED where an editor names winners whom the votes contradict, and gives no reason: one wrong tick would unseat a winner in
 * public.
 */
export async function refuseContradicted(
  tx: Prisma.TransactionClient,
  ballots: readonly ConfirmedBallot[],
  contests: ReadonlyMap<string, Contest>,
): Promise<void> {
  for (const [index, { ballotId, winners, againstVotes }] of ballots.entries()) {
    const contest = contests.get(ballotId);
    const found = contest && winners !== null ? findContradiction(contest, winners) : null;
    if (found === null || (againstVotes !== null && againstVotes.trim() !== '')) continue;
    const { label } = await tx.ballot.findUniqueOrThrow({ where: { id: ballotId }, select: { label: true } });
    const people = await tx.person.findMany({
      where: { id: { in: [found.leftOut.personId, found.takenIn.personId] } },
      select: { id: true, name: true },
    });
    const told = ({ personId, votes }: Stood) =>
      `${people.find(({ id }) => id === personId)?.name ?? 'somebody unnamed'} with ${votes} votes`;
    throw new InputRefusedError(
      ['ballots', String(index), 'winners'],
      `${label}: the winners leave out ${told(found.leftOut)} and take in ${told(found.takenIn)}. Name those with the most votes, of a tie whom the lot chose, or say in againstVotes why it is otherwise.`,
    );
  }
}
