import type { Prisma } from '../../generated/prisma/client.ts';

/**
 * A source that says something newer of a field takes back what an earlier file of its own asked for: the record has the newer, or an editor is
 * asked about that one. Had the newer file come first, nobody would have been asked about the earlier.
 */
export async function withdrawOutdated(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Proposal" AS o SET "state" = 'REJECTED', "decidedAt" = now()
    WHERE o."kind" = 'FIELD' AND o."state" = 'OPEN' AND (
      EXISTS (SELECT 1 FROM "FieldSource" f
        WHERE f."recordType" = o."recordType" AND f."recordId" = o."recordId" AND f."field" = o."patch" ->> 'field'
          AND f."source" = o."patch" ->> 'source' AND f."retrievedOn"::text > COALESCE(o."patch" ->> 'retrievedOn', ''))
      OR EXISTS (SELECT 1 FROM "Proposal" n
        WHERE n."kind" = 'FIELD' AND n."recordType" = o."recordType" AND n."recordId" = o."recordId"
          AND n."patch" ->> 'field' = o."patch" ->> 'field' AND n."patch" ->> 'source' = o."patch" ->> 'source'
          AND n."patch" ->> 'retrievedOn' > COALESCE(o."patch" ->> 'retrievedOn', '')))`;
}
