import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';
import { STATUS_USE_CASES } from './status-patch.ts';
import { TERM_CLOSE_USE_CASE } from './term-close-patch.ts';
import { type ConfirmInput, lockWaitingDraft } from './waiting-draft.ts';

export type DiscardInput = ConfirmInput & { changeReason: string };

/**
 * Turns a waiting update or term close down, with the reason its author will read. Its author may take it back; anybody else needs to be
 * a reviewer. One whose pledge has moved since can no longer be confirmed: this is how it leaves the list.
 */
export async function discardPledgeStatus(
  prisma: PrismaClient,
  input: DiscardInput,
  actor: { userId: string; isReviewer: boolean },
): Promise<Draft> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockWaitingDraft(tx, input, [...STATUS_USE_CASES, TERM_CLOSE_USE_CASE], 'DISCARDED');
    if (before.authorId !== actor.userId && !actor.isReviewer) {
      throw new SecondPersonNeededError('Only its author or a reviewer turns a waiting rating down.');
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
