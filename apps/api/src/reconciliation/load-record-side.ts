import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { isJointSql } from '../representatives/joint-endorsement.ts';
import { isShownSql } from './shown-people.ts';
import { type Side, type SidePerson, sideOf } from './side.ts';

/** The Co-operative Party's ids, as a parameter of a statement. */
const coOperativeIds = [...electoralCommissionIds];

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
 * One statement.
 */
export async function loadRecordSide(
  prisma: PrismaClient,
  councilId: string,
  { on, today, since = on }: Days,
): Promise<Side> {
  const isOnBallot = Prisma.sql`EXISTS (SELECT 1 FROM "CandidacyStanding" s JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId"
    WHERE s."candidacyId" = h."candidacyId" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[]))
    AND NOT EXISTS (SELECT FROM "Candidacy" lost WHERE lost."id" = h."candidacyId" AND lost."isElected" IS FALSE)`;
  const rows = await prisma.$queryRaw<Omit<SidePerson, 'candidacyId'>[]>`
    SELECT h."id" AS "holdingId", h."postId", h."personId", p."name", COALESCE(a."nameEn", a."nameCy", '') AS "ward",
      party."id" AS "principalId", COALESCE(party."nameEn", party."nameCy") AS "partyName", true AS "isPartyKnown",
      h."from"::text AS "heldFrom", (h."from" > ${on}::date OR COALESCE(h."to" <= ${today}::date, false)) AS "isChangedSince",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
        WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND o."kind" = 'PARTY'
          AND ((m."from" > ${on}::date AND m."from" <= ${today}::date) OR (m."to" > ${on}::date AND m."to" <= ${today}::date))) AS "isPartyChangedSince",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "OrganisationIdentifier" i ON i."organisationId" = m."organisationId"
        WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[])
          AND (m."from" IS NULL OR m."from" <= ${on}::date) AND (m."to" IS NULL OR m."to" > ${on}::date))
      OR ${isJointSql(isOnBallot, Prisma.sql`${on}::date`)} AS "isJoint"
    FROM "Post" po JOIN "OfficeHolding" h ON h."postId" = po."id" JOIN "Person" p ON p."id" = h."personId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    LEFT JOIN LATERAL (
      SELECT o."id", o."nameEn", o."nameCy" FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
      WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND o."kind" = 'PARTY'
        AND (m."from" IS NULL OR m."from" <= ${on}::date) AND (m."to" IS NULL OR m."to" > ${on}::date)
        AND NOT EXISTS (SELECT 1 FROM "OrganisationIdentifier" i WHERE i."organisationId" = o."id"
          AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[]))
      ORDER BY m."from" DESC NULLS LAST LIMIT 1) party ON true
    WHERE po."organisationId" = ${councilId}::uuid AND po."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      AND ${isShownSql}
      AND h."from" <= GREATEST(${on}::date, ${today}::date) AND (h."to" IS NULL OR h."to" > ${since}::date) ORDER BY 5, 4`;
  return sideOf(
    'RECORD',
    rows.every(({ isChangedSince }) => isChangedSince) ? null : on,
    rows.map((row) => ({ ...row, candidacyId: null })),
  );
}
