import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';

export type DiscardInput = { draftId: string; expectedVersion: number; changeReason: string };

/**
 * Turns a waiting rating down, with the reason its author will read. Its author may take it back; anybody else needs to be a reviewer.
 * A rating whose pledge has moved since can no longer be confirmed: this is how it leaves the list.
 */
export async function discardPledgeStatus(
  prisma: PrismaClient,
  input: DiscardInput,
  actor: { userId: string; isReviewer: boolean },
): Promise<Draft> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "id" = ${input.draftId}::uuid FOR UPDATE`;
    const before = await tx.draft.findFirst({ where: { id: input.draftId, useCase: 'recordPledgeStatus' } });
    if (!before) throw new RecordNotFoundError('draft', 'draft');
    if (before.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, before.version, [{ field: 'state', yours: 'DISCARDED', theirs: before.state }]);
    }
    if (before.state !== 'IN_REVIEW') throw new InputRefusedError(['draft'], 'This draft is not waiting for anybody any more.');
    if (before.authorId !== actor.userId && !actor.isReviewer) {
      throw new SecondPersonNeededError('Only its author or a reviewer turns a waiting rating down.');
    }
    const after = await tx.draft.update({
      where: { id: before.id },
      data: { state: 'DISCARDED', reviewerId: actor.userId, reviewNote: input.changeReason, version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Draft', recordId: before.id, recordVersion: after.version, before: { state: before.state }, after: { state: after.state } },
      ],
    });
    return after;
  });
}
