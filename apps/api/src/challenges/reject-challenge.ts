import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Challenge, PrismaClient } from '../generated/prisma/client.ts';
import { type ChallengeInput, lockChallenge, revisionOf } from './load-challenge.ts';

export type RejectChallengeInput = ChallengeInput;

/**
 * Turns a challenge down unread by the public, with the reason for the history, and deletes whom it came from. Only one that is not public
 * yet: what readers have seen is answered. It still counts as received.
 */
export async function rejectChallenge(
  prisma: PrismaClient,
  input: RejectChallengeInput,
  actor: { userId: string },
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
    await tx.challengeContact.deleteMany({ where: { challengeId: before.id } });
    const after = await tx.challenge.update({
      where: { id: before.id },
      data: { state: 'REJECTED', rejectionReason: input.changeReason.trim(), version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [revisionOf(before, after)],
    });
    return after;
  });
}
