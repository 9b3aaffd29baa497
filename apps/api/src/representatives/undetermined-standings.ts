import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { coOperativeParty, labour } from '../elections/parties-sql.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { listSpells } from './independents.ts';
import { isStatedJointSql } from './joint-endorsement.ts';
import { publicEndorsement } from './public-endorsement.ts';
import { endInOffice } from './holding-filter.ts';

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
 * none. `which` chooses among the rows `p` of Post. What is asked of people is asked by set, and only of those for whom no ballot paper speaks.
 */
export function undeterminedStandings(
  d: Prisma.Sql,
  which: Prisma.Sql,
  endorsements: readonly EndorsementFilter[],
): Prisma.Sql {
  const inOffice = (holdings: Prisma.Sql) =>
    Prisma.sql`SELECT h.*, d."year", d."on" FROM ${holdings} h JOIN ${d} ON ${isInForce('h')}`;
  const spellInForce = Prisma.sql`SELECT FROM spell s WHERE s."personId" = h."personId" AND ${isInForce('s')}`;
  return Prisma.sql`WITH unsaid AS (
      SELECT h."personId", h."candidacyId", h."from", least(${endInOffice('h')}, h."jointEndedOn") AS "to", h."isStatedJoint", p."organisationId", p."role"
      FROM "Post" p
      JOIN "OfficeHolding" h ON h."postId" = p."id" AND h."startReason" NOT IN ('CO_OPTED', 'APPOINTED')
      JOIN "Person" n ON n."id" = h."personId" AND n."state" = 'PUBLISHED' AND n."mergedIntoId" IS NULL
      LEFT JOIN "Candidacy" c ON c."id" = h."candidacyId"
      WHERE p."role" <> 'PEER' AND ${which}
        AND (c."id" IS NULL OR c."isElected" IS FALSE OR c."id" IN (SELECT "candidacyId" FROM "CandidacyAlias"))
    ), spell AS (
      SELECT m."personId", m."from", m."to", m."organisationId" IN (${labour}) AS "isLabour"
      FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId" AND o."kind" = 'PARTY' AND o."id" NOT IN (${coOperativeParty})
      WHERE m."role" = 'MEMBER' AND m."personId" IN (SELECT "personId" FROM unsaid)
    ), partly AS (
      SELECT * FROM unsaid h WHERE NOT EXISTS (SELECT FROM spell s WHERE s."personId" = h."personId"
        AND (s."from" IS NULL OR s."from" <= h."from") AND (s."to" IS NULL OR s."to" >= h."to"))
    ), without AS (
      ${inOffice(Prisma.sql`partly`)} WHERE NOT EXISTS (${spellInForce})
    ), listed AS (
      ${listSpells(Prisma.sql`SELECT "personId" FROM without`)}
    ), doubtful AS (
      ${inOffice(Prisma.sql`unsaid`)} WHERE EXISTS (${spellInForce} AND s."isLabour")
      UNION ALL
      SELECT h.* FROM without h
      LEFT JOIN listed l ON l."personId" = h."personId" AND l."from" <= h."on" AND (l."to" IS NULL OR l."to" > h."on")
      WHERE l."isOther" IS NOT TRUE
        AND NOT EXISTS (SELECT FROM spell s WHERE s."personId" = h."personId" AND s."to" <= h."on" AND s."to" > h."from" AND (l."from" IS NULL OR s."to" > l."from"))
    )
    SELECT h."organisationId", h."role", h."year", count(*)::int AS "people" FROM doubtful h
    WHERE NOT ${isStatedJointSql(Prisma.sql`h."on"`)}
      AND NOT EXISTS (SELECT FROM "Endorsement" e WHERE e."personId" = h."personId" AND e."from" <= h."on" AND (e."to" IS NULL OR e."to" > h."on")
        AND ${publicEndorsement(endorsements)})
    GROUP BY 1, 2, 3`;
}

function isInForce(row: 'h' | 's'): Prisma.Sql {
  const name = Prisma.raw(row);
  return Prisma.sql`(${name}."from" IS NULL OR ${name}."from" <= d."on") AND (${name}."to" IS NULL OR ${name}."to" > d."on")`;
}
