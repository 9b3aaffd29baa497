import type { Prisma } from '../../generated/prisma/client.ts';
import { IS_OF_IMPORTS, loadListedPosts } from './ward-evidence.ts';

/** Somebody in an office. */
type Seated = Readonly<{ postId: string; personId: string }>;

/**
 * Whose offices in which posts are worked out from everything that is said of the ward (`settleWards`), so that nothing else may write them: lists or terms have them there, and no editor spoke
 * of their office. Three statements, none for nobody.
 */
export async function loadWorkedOut(
  tx: Prisma.TransactionClient,
  seated: readonly Seated[],
): Promise<(of: Seated) => boolean> {
  if (seated.length === 0) return () => false;
  const posts = await loadListedPosts(tx, [...new Set(seated.map(({ postId }) => postId))]);
  const [postIds, personIds] = [
    posts.map(({ id }) => id),
    [...new Set(seated.map(({ personId }) => personId))],
  ];
  const told = await tx.$queryRaw<Seated[]>`
    SELECT s."postId", s."personId" FROM (
      SELECT "postId", "personId" FROM "ListedDay" UNION
      SELECT t."postId", t."personId" FROM "SeatTerm" t WHERE NOT t."isDecided" AND NOT EXISTS (SELECT FROM "Proposal" q WHERE q."key" = t."key" AND q."decidedById" IS NOT NULL)
    ) s WHERE s."postId" = ANY (${postIds}::uuid[]) AND s."personId" = ANY (${personIds}::uuid[])
      AND NOT EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = s."postId" AND h."personId" = s."personId" AND NOT ${IS_OF_IMPORTS})`;
  const workedOut = new Set(told.map(keyOf));
  return (of) => workedOut.has(keyOf(of));
}

function keyOf({ postId, personId }: Seated): string {
  return `${postId} ${personId}`;
}
