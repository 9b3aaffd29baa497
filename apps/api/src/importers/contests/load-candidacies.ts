import type { Prisma } from '../../generated/prisma/client.ts';

/** A candidacy of the record with its standing. */
export type CandidacyRow = Readonly<{
  id: string;
  ballotId: string;
  personId: string;
  nameAsPrinted: string | null;
  partyName: string | null;
  description: string | null;
  listPosition: number | null;
  votes: number | null;
  voteShare: number | null;
  isElected: boolean | null;
  isTiedVoteWinner: boolean | null;
  sources: unknown;
  principalId: string | null;
  adjunctIds: readonly string[];
  /** Aliases it waits for. */
  aliasIds: readonly string[];
}>;

/** Everybody who stands on some ballots. One statement. */
export async function loadCandidacies(
  tx: Prisma.TransactionClient,
  ballotIds: readonly string[],
): Promise<CandidacyRow[]> {
  if (ballotIds.length === 0) return [];
  return tx.$queryRaw<CandidacyRow[]>`
    SELECT c."id", c."ballotId", c."personId", c."nameAsPrinted", c."partyName", c."description",
      c."listPosition", c."votes", c."voteShare", c."isElected", c."isTiedVoteWinner", c."sources",
      (SELECT s."partyId" FROM "CandidacyStanding" s WHERE s."candidacyId" = c."id" AND s."place" = 'PRINCIPAL') AS "principalId",
      ARRAY(SELECT s."partyId"::text FROM "CandidacyStanding" s WHERE s."candidacyId" = c."id" AND s."place" = 'ADJUNCT' ORDER BY 1) AS "adjunctIds",
      ARRAY(SELECT w."aliasId"::text FROM "CandidacyAlias" w WHERE w."candidacyId" = c."id") AS "aliasIds"
    FROM unnest(${ballotIds}::uuid[]) AS b("id") JOIN "Candidacy" c ON c."ballotId" = b."id"`;
}
