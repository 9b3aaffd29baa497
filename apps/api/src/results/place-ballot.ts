import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Contest } from './contest.ts';
import { giveOffices } from './give-offices.ts';
import { loadContests } from './load-contests.ts';

export type PlaceBallotInput = Readonly<{
  ballotId: string;
  /** An office of the body elected. */
  postId: string;
  /** Why, for the audit log. */
  changeReason: string;
}>;

/**
 * Says which office a ballot fills, and so which ward votes: where no code tells, and its name means none or several. It stays so whatever later
 * imports say, which make a proposal (R12). Refused once somebody holds another office by that ballot.
 */
export async function placeBallot(
  prisma: PrismaClient,
  { ballotId, postId, changeReason }: PlaceBallotInput,
  actor: { userId: string },
): Promise<void> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ballot" WHERE "id" = ${ballotId}::uuid FOR UPDATE`;
    const [contest] = await loadContests(tx, { id: ballotId }, new Set([ballotId]));
    if (!contest) throw new RecordNotFoundError('ballot', 'ballot');
    await checkOffice(tx, contest, postId, ['post']);
    return { result: undefined, revisions: await giveOffices(tx, [{ ballotId, postId, isNamed: true }]) };
  });
}

/** Throws INPUT_REFUSED for an office that the winners of a ballot cannot be meant to take: another body's, or a second one by the same ballot. */
export async function checkOffice(
  tx: Prisma.TransactionClient,
  { id: ballotId, offices }: Contest,
  postId: string,
  path: string[],
): Promise<void> {
  if (!offices.some(({ id }) => id === postId))
    throw new InputRefusedError(
      path,
      'The body elected has no such office on the first day of who won. Choose one of the offices that resultsNight lists for this ballot.',
    );
  const elsewhere = await tx.officeHolding.findFirst({
    where: { candidacy: { ballotId }, postId: { not: postId } },
    select: { person: { select: { name: true } } },
  });
  if (elsewhere)
    throw new InputRefusedError(
      path,
      `${elsewhere.person.name} holds another office by this ballot. Correct that holding first.`,
    );
}
