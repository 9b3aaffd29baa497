import { formatDay } from '../calendar/day.ts';
import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { hasOutcomeSql } from '../elections/outcome-sql.ts';
import { REMOVED_NAME } from '../erasure/removed-name.ts';
import type { CouncilListKind } from '../generated/prisma/enums.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { isJointSql } from '../representatives/joint-endorsement.ts';
import { foldWard } from './ward-name.ts';
import type { Side, SidePerson } from './side.ts';

/** The Co-operative Party's ids, as a parameter of a statement. */
const coOperativeIds = [...electoralCommissionIds];

/** Of those who are hidden or unnamed neither side tells: their seat is no difference, and no list may name them again (R18). */
const isShownSql = Prisma.sql`p."hiddenAt" IS NULL AND p."name" <> ${REMOVED_NAME}`;

/** Who the record has in office for a council on a day. One statement. */
export async function loadRecordSide(prisma: PrismaClient, councilId: string, day: Date): Promise<Side> {
  const on = formatDay(day);
  const rows = await prisma.$queryRaw<Omit<SidePerson, 'candidacyId'>[]>`
    SELECT h."id" AS "holdingId", h."postId", h."personId", p."name", COALESCE(a."nameEn", a."nameCy", '') AS "ward",
      party."id" AS "principalId", COALESCE(party."nameEn", party."nameCy") AS "partyName", true AS "isPartyKnown",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "OrganisationIdentifier" i ON i."organisationId" = m."organisationId"
        WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[])
          AND (m."from" IS NULL OR m."from" <= ${on}::date) AND (m."to" IS NULL OR m."to" > ${on}::date))
      OR EXISTS (SELECT 1 FROM "CandidacyStanding" s JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId"
        WHERE s."candidacyId" = h."candidacyId" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[])
          AND ${isJointSql(Prisma.sql`${on}::date`)}) AS "isJoint"
    FROM "Post" po JOIN "OfficeHolding" h ON h."postId" = po."id" JOIN "Person" p ON p."id" = h."personId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    LEFT JOIN LATERAL (
      SELECT o."id", o."nameEn", o."nameCy" FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
      WHERE m."personId" = h."personId" AND m."role" = 'MEMBER' AND o."kind" = 'PARTY'
        AND (m."from" IS NULL OR m."from" <= ${on}::date) AND (m."to" IS NULL OR m."to" > ${on}::date)
        AND NOT EXISTS (SELECT 1 FROM "OrganisationIdentifier" i WHERE i."organisationId" = o."id"
          AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[]))
      ORDER BY m."from" DESC NULLS LAST LIMIT 1) party ON true
    WHERE po."organisationId" = ${councilId}::uuid AND po."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      AND h."from" <= ${on}::date AND (h."to" IS NULL OR h."to" > ${on}::date) AND ${isShownSql} ORDER BY 5, 4`;
  return sideOf(
    'RECORD',
    rows.length === 0 ? null : on,
    rows.map((row) => ({ ...row, candidacyId: null })),
  );
}

/** What the list of a kind said of a council last. One statement. */
export async function loadListSide(
  prisma: PrismaClient,
  councilId: string,
  kind: Exclude<CouncilListKind, 'PARTY'>,
): Promise<Side> {
  const rows = await prisma.$queryRaw<
    (Omit<SidePerson, 'holdingId' | 'candidacyId' | 'name'> & { name: string | null; listedOn: string })[]
  >`
    SELECT e."wardName" AS "ward", e."name", e."personId", e."partyName", e."principalId", e."adjunctId" IS NOT NULL AS "isJoint",
      e."principalId" IS NOT NULL AS "isPartyKnown", e."listedOn"::text,
      (SELECT po."id" FROM "Post" po WHERE po."areaId" = e."areaId" AND po."organisationId" = e."organisationId"
        AND po."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') LIMIT 1) AS "postId"
    FROM "CouncilListEntry" e LEFT JOIN "Person" p ON p."id" = e."personId"
    WHERE (p."id" IS NULL OR (${isShownSql})) AND e."organisationId" = ${councilId}::uuid AND e."kind" = ${kind}::"CouncilListKind" ORDER BY 1, 2`;
  const people = rows.flatMap(({ name, listedOn: _, ...row }) =>
    name === null ? [] : [{ ...row, name, holdingId: null, candidacyId: null }],
  );
  const wards = new Set(rows.map(({ ward }) => foldWard(ward)));
  return { ...sideOf(kind, rows[0]?.listedOn ?? null, people), wards };
}

type WinRow = Omit<SidePerson, 'holdingId'> & { pollingOn: string; seats: number };

/** How far back a win can still be of somebody in office: a councillor is elected for four years, and a poll can be put off for one. */
const YEARS_IN_OFFICE = 5;

/**
 * Who won the seats of each ward last, back from the newest result until as many have won as the ward has seats: councils elect all at once or
 * by thirds, and who gave way to a by-election no result says. One statement.
 */
export async function loadBallotSide(prisma: PrismaClient, councilId: string, day: Date): Promise<Side> {
  const on = formatDay(day);
  const since = `${Number(on.slice(0, 4)) - YEARS_IN_OFFICE}${on.slice(4)}`;
  const rows = await prisma.$queryRaw<WinRow[]>`
    SELECT COALESCE(a."nameEn", a."nameCy", b."label") AS "ward", p."name", c."personId", c."id" AS "candidacyId", e."pollingOn"::text,
      COALESCE(party."nameEn", party."nameCy", c."partyName") AS "partyName", party."id" AS "principalId",
      party."id" IS NOT NULL AS "isPartyKnown",
      EXISTS (SELECT 1 FROM "CandidacyStanding" s JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId"
        WHERE s."candidacyId" = c."id" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[])) AS "isJoint",
      post."id" AS "postId", COALESCE(post."seats", b."seatsContested", 1) AS "seats"
    FROM "Election" e JOIN "Ballot" b ON b."electionId" = e."id" JOIN "Candidacy" c ON c."ballotId" = b."id" JOIN "Person" p ON p."id" = c."personId"
    LEFT JOIN "Area" a ON a."id" = b."areaId"
    LEFT JOIN "CandidacyStanding" cs ON cs."candidacyId" = c."id" AND cs."place" = 'PRINCIPAL' LEFT JOIN "Organisation" party ON party."id" = cs."partyId"
    LEFT JOIN "Post" post ON post."areaId" = b."areaId" AND post."organisationId" = e."organisationId" AND post."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    WHERE e."organisationId" = ${councilId}::uuid AND c."isElected" AND ${hasOutcomeSql} AND e."pollingOn" <= ${on}::date AND e."pollingOn" > ${since}::date
      AND e."electionId" LIKE 'local.%' AND ${isShownSql}
    ORDER BY e."pollingOn" DESC, p."name"`;
  const people: SidePerson[] = [];
  for (const wins of Map.groupBy(rows, ({ ward }) => foldWard(ward)).values()) {
    const seats = Math.max(...wins.map((win) => win.seats));
    const winners = [...new Map(wins.toReversed().map((win) => [win.personId, win])).values()].toReversed();
    const newest = winners.toSorted((a, b) => (a.pollingOn < b.pollingOn ? 1 : -1)).slice(0, seats);
    people.push(...newest.map(({ pollingOn: _, seats: __, ...win }) => ({ ...win, holdingId: null })));
  }
  return sideOf(
    'BALLOTS',
    rows[0]?.pollingOn ?? null,
    people.toSorted((a, b) => (`${a.ward} ${a.name}` < `${b.ward} ${b.name}` ? -1 : 1)),
  );
}

function sideOf(side: Side['side'], statedOn: string | null, people: readonly SidePerson[]): Side {
  return { side, statedOn, people, wards: new Set(people.map(({ ward }) => foldWard(ward))) };
}
