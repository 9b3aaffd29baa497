import type { Prisma } from '../generated/prisma/client.ts';

/**
 * Whether somebody wrote any version of a record: then they are not its second person (R6). What nobody signed, such as an import, counts as
 * written by whoever asks: of its text the first person to answer for it is the one who publishes it.
 */
export async function hasWritten(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  recordIds: readonly string[],
  userId: string,
): Promise<boolean> {
  const own = await tx.revision.findFirst({
    where: {
      recordType,
      recordId: { in: [...recordIds] },
      changeSet: { OR: [{ actorId: userId }, { actorId: null }] },
    },
    select: { id: true },
  });
  return own !== null;
}
