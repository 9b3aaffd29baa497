import { coOperativeParty } from '../elections/parties-sql.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { independents, isIndependentSql } from '../representatives/independents.ts';
import { isJointSql } from '../representatives/joint-endorsement.ts';
import { isShownSql } from './shown-people.ts';
import { type Side, type SidePerson, sideOf } from './side.ts';

/** What only results say of somebody. */
const OF_OTHERS = { candidacyId: null, isMaybeReplaced: false } as const;

type Days = Readonly<{
  /** The day that is compared, YYYY-MM-DD. */
  on: string;
  /** The day up to which the record is asked what changed since. */
  today: string;
  /** Whoever left after this day is there too, as somebody of whom that changed. Left out: the day compared. */
  since?: string;
}>;

/**
 * Who the record has in office for a council on a day, and who came or went between that day and today: those are marked. Nobody who is hidden (R18).
 * Their party is the one they sit with on the day, and of whom the record has in none and does not know to be independent, the one they stood for when they
 * won the office: so it is after a results night, until a list comes. One statement.
 */
export async function loadRecordSide(
  prisma: PrismaClient,
  councilId: string,
  { on, today, since = on }: Days,
): Promise<Side> {
  const isWon = Prisma.sql`NOT EXISTS (SELECT FROM "Candidacy" lost WHERE lost."id" = h."candidacyId" AND lost."isElected" IS FALSE)`;
  const isOnBallot = Prisma.sql`EXISTS (SELECT 1 FROM "CandidacyStanding" s WHERE s."candidacyId" = h."candidacyId" AND s."partyId" IN (${coOperativeParty})) AND ${isWon}`;
  const rows = await prisma.$queryRaw<Omit<SidePerson, keyof typeof OF_OTHERS>[]>`
    WITH day AS (SELECT 0 AS "year", ${on}::date AS "on"), holder AS (
      SELECT h.*, COALESCE(a."nameEn", a."nameCy", '') AS "ward", p."name"
      FROM "Post" po JOIN "OfficeHolding" h ON h."postId" = po."id" JOIN "Person" p ON p."id" = h."personId" LEFT JOIN "Area" a ON a."id" = po."areaId"
      WHERE po."organisationId" = ${councilId}::uuid AND po."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') AND ${isShownSql}
        AND h."from" <= GREATEST(${on}::date, ${today}::date) AND (h."to" IS NULL OR h."to" > ${since}::date)
    ), spell AS (
      SELECT m."personId", m."organisationId", m."from", m."to" FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
      WHERE m."role" = 'MEMBER' AND o."kind" = 'PARTY' AND o."id" NOT IN (${coOperativeParty}) AND m."personId" IN (SELECT "personId" FROM holder)
    ), ${independents(Prisma.sql`SELECT "personId" FROM holder`)}
    SELECT h."id" AS "holdingId", h."postId", h."personId", h."name", h."ward",
      party."id" AS "principalId", COALESCE(party."nameEn", party."nameCy") AS "partyName", true AS "isPartyKnown",
      h."from"::text AS "heldFrom", (h."from" > ${on}::date OR COALESCE(h."to" <= ${today}::date, false)) AS "isChangedSince",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
        WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND o."kind" = 'PARTY'
          AND ((m."from" > ${on}::date AND m."from" <= ${today}::date) OR (m."to" > ${on}::date AND m."to" <= ${today}::date))) AS "isPartyChangedSince",
      EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND m."organisationId" IN (${coOperativeParty})
          AND (m."from" IS NULL OR m."from" <= ${on}::date) AND (m."to" IS NULL OR m."to" > ${on}::date))
      OR ${isJointSql(isOnBallot, Prisma.sql`${on}::date`)} AS "isJoint"
    FROM holder h
    LEFT JOIN departure ON departure."personId" = h."personId" LEFT JOIN unaligned ON unaligned."personId" = h."personId"
    LEFT JOIN LATERAL (
      SELECT m."organisationId" FROM spell m
      WHERE m."personId" = h."personId" AND (m."from" IS NULL OR m."from" <= ${on}::date) AND (m."to" IS NULL OR m."to" > ${on}::date)
      ORDER BY m."from" DESC NULLS LAST LIMIT 1) sits ON true
    LEFT JOIN "CandidacyStanding" stood ON stood."candidacyId" = h."candidacyId" AND stood."place" = 'PRINCIPAL' AND ${isWon} AND NOT ${isIndependentSql}
    LEFT JOIN "Organisation" party ON party."id" = COALESCE(sits."organisationId", stood."partyId") ORDER BY 5, 4`;
  return sideOf(
    'RECORD',
    rows.every(({ isChangedSince }) => isChangedSince) ? null : on,
    rows.map((row) => ({ ...row, ...OF_OTHERS })),
  );
}
