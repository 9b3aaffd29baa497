import type { Prisma } from '../generated/prisma/client.ts';

/** Whether somebody wrote any version of a record: then they are not its second person (R6). */
export async function hasWritten(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  recordIds: readonly string[],
  userId: string,
): Promise<boolean> {
  const own = await tx.revision.findFirst({
    where: { recordType, recordId: { in: [...recordIds] }, changeSet: { actorId: userId } },
    select: { id: true },
  });
  return own !== null;
}
