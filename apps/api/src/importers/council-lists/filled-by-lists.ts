import { Prisma } from '../../generated/prisma/client.ts';

/**
 * Whether a list of after its first day has somebody in every seat of the ward where a seat is known to be vacant, `v`, and shows none vacant, SQL: then it was filled. Whom an editor says to have left
 * before the list fills none, for lists lag behind; nor is one filled of which an editor says until when it was vacant.
 */
export const isFilledByLists = Prisma.sql`(
  (v."to" IS NULL OR EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Vacancy' AND f."recordId" = v."id" AND f."field" = 'to' AND f."source" <> 'EDITOR'))
  AND EXISTS (
    SELECT FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" WHERE d."postId" = v."postId" AND d."listedOn" > v."from"
    GROUP BY d."kind", d."listedOn" HAVING count(*) >= max(d."wardRows") AND count(*) FILTER (WHERE NOT EXISTS (
      SELECT FROM "OfficeHolding" h JOIN "FieldSource" s ON s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."field" = 'to' AND s."source" = 'EDITOR'
      WHERE h."postId" = d."postId" AND h."personId" = d."personId" AND h."to" <= d."listedOn")) >= max(p."seats")))`;
