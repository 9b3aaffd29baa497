import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';
import { publishStatusUpdate } from './publish-status-update.ts';
import { checkAgainstRecord } from './record-pledge-status.ts';
import { parseStatusPatch } from './status-patch.ts';

export type ConfirmInput = { draftId: string; expectedVersion: number };
export type Confirmer = { userId: string; isOutsideParty: boolean };

/** Publishes a waiting rating as its second person (R6). The rules are held against the record again: it may have moved since. */
export async function confirmPledgeStatus(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
): Promise<StatusUpdate> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "id" = ${input.draftId}::uuid FOR UPDATE`;
    const draft = await tx.draft.findFirst({ where: { id: input.draftId, useCase: 'recordPledgeStatus' } });
    if (!draft?.recordId) throw new RecordNotFoundError('draft', 'draft');
    if (draft.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, draft.version, [{ field: 'state', yours: 'PUBLISHED', theirs: draft.state }]);
    }
    if (draft.state !== 'IN_REVIEW') throw new InputRefusedError(['draft'], 'This draft is not waiting for anybody any more.');
    if (draft.authorId === confirmer.userId) {
      throw new SecondPersonNeededError('A second person publishes this: you wrote it, so somebody else must confirm it.');
    }
    const patch = parseStatusPatch(draft.patch);
    const { pledge, checked } = await checkAgainstRecord(
      tx,
      { ...patch, pledgeId: draft.recordId, expectedVersion: draft.baseVersion ?? 0 },
      today,
    );
    await tx.draft.update({
      where: { id: draft.id },
      data: { state: 'PUBLISHED', reviewerId: confirmer.userId, version: { increment: 1 } },
    });
    return publishStatusUpdate(tx, { pledge, input: checked, authorId: draft.authorId, confirmer, reason: patch.changeReason });
  });
}
