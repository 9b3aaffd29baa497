import type { PrismaClient } from '../generated/prisma/client.ts';

/** A text or id of a party that no source explains, with what waits for it. */
export type UnknownParty = Readonly<{
  id: string;
  scheme: string;
  value: string;
  candidacies: number;
  /** People of lists and of files of terms. */
  affiliations: number;
  examples: readonly string[];
}>;

const EXAMPLES = 3;

/** The unknown parties that most wait for, first. Two statements, however many wait. */
export async function loadUnknownParties(
  prisma: PrismaClient,
  { skip, take }: Readonly<{ skip: number; take: number }>,
): Promise<{ items: UnknownParty[]; total: number }> {
  const items = await prisma.$queryRaw<UnknownParty[]>`
    WITH waiting AS (
      SELECT w."aliasId", p."name" || ', ' || b."label" || ', ' || e."pollingOn"::text AS "example", 1 AS "candidacies", 0 AS "affiliations"
      FROM "CandidacyAlias" w JOIN "Candidacy" c ON c."id" = w."candidacyId" JOIN "Person" p ON p."id" = c."personId"
      JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
      WHERE NOT EXISTS (SELECT 1 FROM "CandidacyStanding" s WHERE s."candidacyId" = c."id")
      UNION ALL
      SELECT a."id", l."name" || ', ' || l."wardName" || ', ' || l."listedOn"::text, 0, 1
      FROM "PartyAlias" a JOIN "CouncilListEntry" l ON l."partyAliasId" = a."id" AND l."name" IS NOT NULL
      WHERE NOT a."isReviewed"
      UNION ALL
      SELECT (q."patch" ->> 'partyAliasId')::uuid, p."name" || ', ' || (q."patch" ->> 'from'), 0, 1
      FROM "Proposal" q JOIN "Person" p ON p."id" = (q."patch" ->> 'personId')::uuid
      WHERE q."kind" = 'AFFILIATION' AND q."state" = 'OPEN' AND q."patch" ->> 'partyAliasId' IS NOT NULL
      UNION ALL
      SELECT t."partyAliasId", p."name" || ', ' || t."from"::text, 0, 1
      FROM "PartyTerm" t JOIN "Person" p ON p."id" = t."personId" WHERE t."to" IS NULL AND t."partyAliasId" IS NOT NULL
    )
    SELECT a."id", a."scheme", a."value", COALESCE(sum(w."candidacies"), 0)::int AS "candidacies", COALESCE(sum(w."affiliations"), 0)::int AS "affiliations",
      COALESCE((array_agg(w."example" ORDER BY w."example") FILTER (WHERE w."example" IS NOT NULL))[1:${EXAMPLES}::int], '{}') AS "examples"
    FROM "PartyAlias" a LEFT JOIN waiting w ON w."aliasId" = a."id" WHERE NOT a."isReviewed"
    GROUP BY a."id" ORDER BY count(w."example") DESC, a."scheme", a."value" LIMIT ${take} OFFSET ${skip}`;
  return { items, total: await prisma.partyAlias.count({ where: { isReviewed: false } }) };
}
