import type { Prisma } from '../generated/prisma/client.ts';

/**
 * The last day on which something else than a poll has the holders of some posts in office, by holding: a list of those in office, a term of a file, and
 * an editor (`noteInOffice`). One statement.
 */
export async function lastWords(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.$queryRaw<{ id: string; on: Date }[]>`
    WITH holding AS (
      SELECT h."id", h."personId", h."postId", h."from", p."organisationId" FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId"
      WHERE h."postId" = ANY (${[...postIds]}::uuid[])
    )
    SELECT "id", max("on") AS "on" FROM (
      SELECT h."id", d."listedOn" AS "on" FROM holding h JOIN "ListedDay" d ON d."personId" = h."personId" AND d."kind" <> 'PARTY' AND d."listedOn" >= h."from"
        JOIN "Post" q ON q."id" = d."postId" AND q."organisationId" = h."organisationId"
      UNION ALL
      SELECT h."id", coalesce(t."to" - 1, t."from") FROM holding h JOIN "SeatTerm" t ON t."personId" = h."personId" AND t."postId" = h."postId"
      UNION ALL
      SELECT h."id", f."statedOn" FROM holding h
        JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'inOffice' AND f."statedOn" IS NOT NULL
    ) word GROUP BY 1`;
  return new Map(rows.map(({ id, on }) => [id, on]));
}
