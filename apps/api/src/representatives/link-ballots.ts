import type { RevisionInput } from '../editorial/write-change-set.ts';
import { findOfficesOfBallots } from '../elections/offices-of-ballots.ts';
import { type Post, Prisma } from '../generated/prisma/client.ts';

/** Gives ballots that name no office those that an editor has now taken into the record or given other days. */
export async function linkBallots(
  tx: Prisma.TransactionClient,
  posts: readonly Pick<Post, 'id' | 'organisationId'>[],
): Promise<RevisionInput[]> {
  if (posts.length === 0) return [];
  const bodies = [...new Set(posts.map(({ organisationId }) => organisationId))];
  const ids = new Set(posts.map(({ id }) => id));
  const found = await findOfficesOfBallots(tx, Prisma.sql`p."organisationId" = ANY (${bodies}::uuid[])`);
  const linked = found.filter(({ postId }) => ids.has(postId));
  await tx.$executeRaw`
    UPDATE "Ballot" b SET "postId" = filled."postId"
    FROM unnest(${linked.map(({ ballotId }) => ballotId)}::uuid[], ${linked.map(({ postId }) => postId)}::uuid[]) AS filled("id", "postId")
    WHERE b."id" = filled."id"`;
  return linked.map(({ ballotId, postId }) => ({
    recordType: 'Ballot',
    recordId: ballotId,
    recordVersion: null,
    before: { postId: null },
    after: { postId },
  }));
}
