import type { Prisma } from '../../generated/prisma/client.ts';

/**
 * An editor was asked when somebody left a seat that another came into, and the record has come to say it: by a file of terms, or by whoever came in
 * before. Of an office that is no more nobody need be asked. One statement.
 */
export async function settleEnds(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Proposal" AS p SET "state" = CASE WHEN a."to" IS NULL THEN 'REJECTED' ELSE 'ACCEPTED' END::"ProposalState", "decidedAt" = now()
    FROM (
      SELECT q."id", h."to", EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'to'
          AND (f."source" = 'EDITOR' OR f."statedOn" = h."to")) AS "isTold", (q."patch" ->> 'endsOnOrBefore')::date AS "askedOn"
      FROM "Proposal" q LEFT JOIN "OfficeHolding" h ON h."id" = q."recordId"
      WHERE q."kind" = 'OFFICE_HOLDING' AND q."state" = 'OPEN' AND q."key" LIKE 'OFFICE\\_HOLDING\\_END %'
    ) a
    WHERE p."id" = a."id" AND (a."to" IS NULL OR a."isTold" OR a."to" <> a."askedOn")`;
}
