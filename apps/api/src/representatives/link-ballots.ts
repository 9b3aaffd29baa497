import { updateMany } from '../db/update-many.ts';
import { upsertMany } from '../db/upsert-many.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { findOfficesOfBallots } from '../elections/offices-of-ballots.ts';
import { BALLOT_PLACE, findWardsOfBallots } from '../elections/wards-of-ballots.ts';
import { type Post, Prisma } from '../generated/prisma/client.ts';

/** Gives ballots that name no office those that an editor has now taken into the record or given other days, and the wards that only their name tells. */
export async function linkBallots(
  tx: Prisma.TransactionClient,
  posts: readonly Pick<Post, 'id' | 'organisationId'>[],
): Promise<RevisionInput[]> {
  if (posts.length === 0) return [];
  const bodies = [...new Set(posts.map(({ organisationId }) => organisationId))];
  const ids = new Set(posts.map(({ id }) => id));
  const placed = await placeByName(tx, bodies);
  const moved = new Set(placed.map(({ recordId }) => recordId));
  const found = await findOfficesOfBallots(tx, Prisma.sql`p."organisationId" = ANY (${bodies}::uuid[])`);
  const linked = found.filter(({ ballotId, postId }) => ids.has(postId) || moved.has(ballotId));
  await tx.$executeRaw`
    UPDATE "Ballot" b SET "postId" = filled."postId"
    FROM unnest(${linked.map(({ ballotId }) => ballotId)}::uuid[], ${linked.map(({ postId }) => postId)}::uuid[]) AS filled("id", "postId")
    WHERE b."id" = filled."id"`;
  const revisions = linked.map(({ ballotId, postId }) => ({
    recordType: 'Ballot' as const,
    recordId: ballotId,
    recordVersion: null,
    before: { postId: null },
    after: { postId },
  }));
  return [...placed, ...revisions];
}

async function placeByName(
  tx: Prisma.TransactionClient,
  bodies: readonly string[],
): Promise<RevisionInput[]> {
  // Whose winners hold an office the next import moves, with these.
  const moved = (await findWardsOfBallots(tx, bodies)).filter(({ ballot }) => !ballot.isHeld);
  await updateMany(
    tx,
    'Ballot',
    moved.map(({ ballot, wardId }) => ({ id: ballot.id, areaId: wardId, postId: null })),
  );
  const holder = { source: 'PRINTED_LABEL', externalId: null, statedOn: null, retrievedOn: null };
  await upsertMany(
    tx,
    'FieldSource',
    ['recordType', 'recordId', 'field'],
    moved.map(({ ballot }) => ({
      recordType: 'Ballot',
      recordId: ballot.id,
      field: BALLOT_PLACE,
      ...holder,
    })),
  );
  return moved.map(({ ballot: { id, areaId, postId }, wardId }) => ({
    recordType: 'Ballot',
    recordId: id,
    recordVersion: null,
    before: { areaId, postId },
    after: { areaId: wardId, postId: null },
  }));
}
