import type { Prisma } from '../generated/prisma/client.ts';
import type { MergeConflict } from './merge-errors.ts';

/** What keeps two entries from being one person: holdings of one post that overlap, and candidacies on one ballot. Two statements. */
export async function findMergeConflicts(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<MergeConflict[]> {
  const holdings = await tx.$queryRaw<Omit<MergeConflict, 'kind'>[]>`
    SELECT a."id" AS "survivorRecordId", b."id" AS "duplicateRecordId",
      concat_ws(', ', p."role"::text, COALESCE(r."nameEn", r."nameCy"), COALESCE(o."nameEn", o."nameCy"),
        concat('from ', a."from"::text, ' and from ', b."from"::text)) AS "what"
    FROM "OfficeHolding" a JOIN "OfficeHolding" b ON b."postId" = a."postId"
    JOIN "Post" p ON p."id" = a."postId" JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" r ON r."id" = p."areaId"
    WHERE a."personId" = ${survivorId}::uuid AND b."personId" = ${duplicateId}::uuid
      AND daterange(a."from", a."to") && daterange(b."from", b."to")
    ORDER BY a."from", b."from"`;
  const ballots = await tx.$queryRaw<Omit<MergeConflict, 'kind'>[]>`
    SELECT a."id" AS "survivorRecordId", b."id" AS "duplicateRecordId",
      concat_ws(', ', 'ballot', COALESCE(t."ballotId", t."label"), e."pollingOn"::text) AS "what"
    FROM "Candidacy" a JOIN "Candidacy" b ON b."ballotId" = a."ballotId"
    JOIN "Ballot" t ON t."id" = a."ballotId" JOIN "Election" e ON e."id" = t."electionId"
    WHERE a."personId" = ${survivorId}::uuid AND b."personId" = ${duplicateId}::uuid
    ORDER BY e."pollingOn", a."id"`;
  return [
    ...holdings.map((row): MergeConflict => ({ kind: 'HOLDINGS_OVERLAP', ...row })),
    ...ballots.map((row): MergeConflict => ({ kind: 'SAME_BALLOT', ...row })),
  ];
}
