import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Challenge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { ChallengeRejection } from '../generated/prisma/enums.ts';
import { pledgeFactsSelect } from '../pledges/pledge-facts.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { deriveStatus } from '../pledges/status-log.ts';
import { type ChallengeInput, lockChallenge, revisionOf } from './load-challenge.ts';

export type RejectChallengeInput = ChallengeInput & {
  /** Why, as readers are told. */
  rejection: ChallengeRejection;
};

/**
 * Turns a challenge down unread by the public, and deletes whom it came from. Only one that is not public yet: what readers have seen is
 * answered. It still counts as received, and readers are told for which reason. Whoever found or confirmed the status it objects to does
 * not turn it down: nobody decides alone that nobody hears an objection to their own work.
 */
export async function rejectChallenge(
  prisma: PrismaClient,
  input: RejectChallengeInput,
  actor: { userId: string },
  today: Date,
): Promise<Challenge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockChallenge(tx, input, 'REJECTED');
    if (before.state !== 'RECEIVED') {
      throw new InputRefusedError(
        ['challenge'],
        before.state === 'OPEN'
          ? 'This challenge is public already: answer it.'
          : 'This challenge is closed.',
      );
    }
    await checkIsNotTheirRating(tx, before.pledgeId, actor, today);
    await tx.challengeContact.deleteMany({ where: { challengeId: before.id } });
    const after = await tx.challenge.update({
      where: { id: before.id },
      data: {
        state: 'REJECTED',
        rejection: input.rejection,
        rejectionReason: input.changeReason.trim(),
        version: { increment: 1 },
      },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [revisionOf(before, after, { rejection: after.rejection })],
    });
    return after;
  });
}

/** Throws SECOND_PERSON_NEEDED for the author and the second person of the row that gives the pledge its status today. */
async function checkIsNotTheirRating(
  tx: Prisma.TransactionClient,
  pledgeId: string,
  { userId }: { userId: string },
  today: Date,
): Promise<void> {
  const { updates } = await tx.pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { updates: pledgeFactsSelect.updates },
  });
  const { setBy } = deriveStatus(updates, today);
  if (setBy === null) return;
  const theirs = await tx.statusUpdate.count({
    where: { id: setBy.id, OR: [{ authorId: userId }, { confirmedById: userId }] },
  });
  if (theirs > 0)
    throw new SecondPersonNeededError(
      'You found or confirmed the status that this challenge objects to, so another moderator decides whether it is turned down. You may still open it to be answered in public.',
      ['challenge'],
    );
}
