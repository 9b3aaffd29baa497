import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { writeRedaction } from '../redaction/write-redaction.ts';

/** Longer than from a dissolution to the poll after it, 25 working days: whoever is elected again keeps what is theirs. */
export const DAYS_AFTER_OFFICE = 60;

/** Removes from the history, visibly, what deleted records said: of what is kept for a time only nothing stays (R18). */
export async function forgetRevisions(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  ids: readonly string[],
  changeReason: string,
): Promise<void> {
  const revisions = await tx.revision.findMany({
    where: { recordType, recordId: { in: [...ids] }, payload: { redactedAt: null } },
    select: { id: true, changeSetId: true },
  });
  const [first, ...others] = ids.map((recordId) => ({ recordType, recordId }));
  if (!first || revisions.length === 0) return;
  await writeRedaction(
    tx,
    [first, ...others],
    revisions,
    { reason: 'PERMISSION_ENDED', removesNotes: false, changeReason },
    { userId: null, channel: 'job' },
  );
}

/** Removes what deleted records said from the history, and leaves there that they were deleted, by their ids. */
export async function traceForgotten(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  if (ids.length === 0) return;
  await forgetRevisions(tx, recordType, ids, reason);
  await writeChangeSet(tx, {
    actorId: null,
    channel: 'job',
    reason,
    revisions: ids.map((recordId) => ({
      recordType,
      recordId,
      recordVersion: null,
      before: null,
      after: null,
    })),
  });
}
