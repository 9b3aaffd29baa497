import type { Prisma } from '../generated/prisma/client.ts';
import { writeRedaction } from '../redaction/write-redaction.ts';

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
