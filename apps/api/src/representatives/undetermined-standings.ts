import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { coOperativeParty, labour } from '../elections/parties-sql.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isStatedJointSql } from './joint-endorsement.ts';
import { publicEndorsement } from './public-endorsement.ts';

/** Whom a question takes in: with ANYONE nobody's standing matters. */
export function asksForStanding(endorsements: readonly EndorsementFilter[] | null): boolean {
  return endorsements !== null && !endorsements.includes('ANYONE');
}

/** In the place of `undeterminedStandings` where nobody's standing matters. */
export const nobodyUndetermined = Prisma.sql`SELECT NULL::uuid AS "organisationId", NULL::"OfficeRole" AS "role", NULL::int AS "year", 0 AS "people" WHERE FALSE`;

/**
 * By body and role on each day of a table `d` ("year", "on"), how many in office may be Labour and Co-operative without the record being able to
 * tell: other sources call them plain Labour, and the ballot paper that would say it is not in the record, or its label awaits review (R17). Not
 * among them is of whom a term or a list states the joint label, who is endorsed by one of `endorsements` anyway, who came in without an election, and who is known to sit for another party or for
 * none. `which` chooses among the rows `p` of Post.
 */
export function undeterminedStandings(
  d: Prisma.Sql,
  which: Prisma.Sql,
  endorsements: readonly EndorsementFilter[],
): Prisma.Sql {
  return Prisma.sql`SELECT p."organisationId", p."role", d."year", count(*)::int AS "people"
    FROM ${d}
    JOIN "OfficeHolding" h ON h."from" <= d."on" AND (h."to" IS NULL OR h."to" > d."on")
    JOIN "Post" p ON p."id" = h."postId" AND p."role" <> 'PEER' AND ${which}
    JOIN "Person" n ON n."id" = h."personId" AND n."state" = 'PUBLISHED' AND n."mergedIntoId" IS NULL
    LEFT JOIN LATERAL (
      SELECT m."organisationId" IN (${labour}) AND (m."to" IS NULL OR m."to" > d."on") AS "isLabour"
      FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId" AND o."kind" = 'PARTY' AND o."id" NOT IN (${coOperativeParty})
      WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND (m."from" IS NULL OR m."from" <= d."on")
      ORDER BY (m."to" IS NULL OR m."to" > d."on") DESC, m."from" DESC NULLS LAST, m."id" LIMIT 1
    ) party ON TRUE
    WHERE (h."candidacyId" IS NULL OR EXISTS (SELECT FROM "CandidacyAlias" w WHERE w."candidacyId" = h."candidacyId")
        OR EXISTS (SELECT FROM "Candidacy" lost WHERE lost."id" = h."candidacyId" AND lost."isElected" IS FALSE))
      AND h."startReason" NOT IN ('CO_OPTED', 'APPOINTED')
      AND (h."jointEndedOn" IS NULL OR h."jointEndedOn" > d."on")
      AND party."isLabour" IS NOT FALSE AND NOT ${isStatedJointSql(Prisma.sql`d."on"`)}
      AND NOT EXISTS (SELECT FROM "CouncilListEntry" l WHERE l."personId" = h."personId" AND l."organisationId" = p."organisationId" AND l."isNoParty")
      AND NOT EXISTS (SELECT FROM "Endorsement" e WHERE e."personId" = h."personId" AND e."from" <= d."on" AND (e."to" IS NULL OR e."to" > d."on")
        AND ${publicEndorsement(endorsements)})
    GROUP BY 1, 2, 3`;
}
