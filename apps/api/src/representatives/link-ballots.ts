import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Post, Prisma } from '../generated/prisma/client.ts';

/**
 * Gives ballots that name no office the one that their area now has: those of its body's elections, held while it exists, where no other office
 * of that body has the area. Imports bring ballots before anybody knows how many seats a ward has.
 */
export async function linkBallots(
  tx: Prisma.TransactionClient,
  { id, organisationId, areaId, validFrom, validTo }: Post,
): Promise<RevisionInput[]> {
  if (areaId === null) return [];
  const rival = await tx.post.findFirst({ where: { organisationId, areaId, id: { not: id } } });
  if (rival) return [];
  const waiting = await tx.ballot.findMany({
    where: {
      postId: null,
      areaId,
      election: {
        organisationId,
        pollingOn: { ...(validFrom && { gte: validFrom }), ...(validTo && { lt: validTo }) },
      },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await tx.ballot.updateMany({
    where: { id: { in: waiting.map((ballot) => ballot.id) } },
    data: { postId: id },
  });
  return waiting.map((ballot) => ({
    recordType: 'Ballot',
    recordId: ballot.id,
    recordVersion: null,
    before: { postId: null },
    after: { postId: id },
  }));
}
