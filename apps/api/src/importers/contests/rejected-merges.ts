import type { Prisma } from '../../generated/prisma/client.ts';

/**
 * Whether an editor said of two entries that they are two people, by rejecting the question or by parting them: no file joins them again, nor any entry into
 * which one of them was merged since. One statement.
 */
export async function loadRejectedMerges(
  tx: Prisma.TransactionClient,
): Promise<(one: string, other: string) => boolean> {
  const rows = await tx.$queryRaw<{ one: string; other: string }[]>`
    SELECT COALESCE(a."mergedIntoId", a."id") AS "one", COALESCE(b."mergedIntoId", b."id") AS "other" FROM "Proposal" p
    JOIN "Person" a ON a."id"::text = split_part(p."key", ' ', 2) JOIN "Person" b ON b."id"::text = split_part(p."key", ' ', 3)
    WHERE p."kind" = 'PERSON_MERGE' AND p."state" = 'REJECTED'`;
  const pairs = new Set(rows.map(({ one, other }) => [one, other].toSorted().join(' ')));
  return (one, other) => pairs.has([one, other].toSorted().join(' '));
}
