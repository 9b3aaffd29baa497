import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { type ConfirmInput, lockWaitingDraft } from '../pledges/waiting-draft.ts';
import { checkChangeReason } from './edit-record.ts';
import { writeChangeSet } from './write-change-set.ts';

export type DiscardInput = ConfirmInput & { changeReason: string };
/** Who turns a draft down: its author, or a reviewer. */
export type Discarder = { userId: string; isReviewer: boolean };

/**
 * Turns down a waiting draft of one of these use-cases, with the reason its author will read. Its author may take it back; anybody else
 * needs to be a reviewer. One whose record has moved since can no longer be confirmed: this is how it leaves the list.
 */
export async function discardWaitingDraft(
  prisma: PrismaClient,
  input: DiscardInput,
  useCases: readonly string[],
  actor: Discarder,
): Promise<Draft> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockWaitingDraft(tx, input, useCases, 'DISCARDED');
    if (before.authorId !== actor.userId && !actor.isReviewer) {
      throw new SecondPersonNeededError('Only its author or a reviewer turns a waiting draft down.');
    }
    const after = await tx.draft.update({
      where: { id: before.id },
      data: {
        state: 'DISCARDED',
        reviewerId: actor.userId,
        reviewNote: input.changeReason,
        version: { increment: 1 },
      },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        {
          recordType: 'Draft',
          recordId: before.id,
          recordVersion: after.version,
          before: { state: before.state },
          after: { state: after.state },
        },
      ],
    });
    return after;
  });
}
