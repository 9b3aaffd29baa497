import { formatDay } from '../calendar/day.ts';
import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { hasOutcomeSql } from '../elections/outcome-sql.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { foldWard } from './ward-name.ts';
import { isShownSql } from './shown-people.ts';
import { NOT_IN_OFFICE, type Side, type SidePerson, sideOf } from './side.ts';

/** The Co-operative Party's ids, as a parameter of a statement. */
const coOperativeIds = [...electoralCommissionIds];

type WinRow = Omit<SidePerson, keyof typeof NOT_IN_OFFICE | 'candidacyId'> & {
  candidacyId: string;
  pollingOn: string;
  seats: number;
};

/** How far back a win can still be of somebody in office: a councillor is elected for four years, and a poll can be put off for one. */
const YEARS_IN_OFFICE = 5;

/** The day after which a poll must have been for its winners to be asked about. */
export function earliestPoll(day: Date): string {
  const on = formatDay(day);
  return `${Number(on.slice(0, 4)) - YEARS_IN_OFFICE}${on.slice(4)}`;
}

/**
 * Who won the seats of each ward last, back from the newest result until as many have won as the ward has seats: councils elect all at once or
 * by thirds, and who gave way to a by-election no result says. One statement.
 */
export async function loadBallotSide(prisma: PrismaClient, councilId: string, day: Date): Promise<Side> {
  const on = formatDay(day);
  const since = earliestPoll(day);
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
    WHERE e."organisationId" = ${councilId}::uuid AND ${isShownSql} AND c."isElected" AND ${hasOutcomeSql} AND e."pollingOn" <= ${on}::date AND e."pollingOn" > ${since}::date
      AND e."electionId" LIKE 'local.%'
    ORDER BY e."pollingOn" DESC, p."name"`;
  const people: SidePerson[] = [];
  for (const wins of Map.groupBy(rows, ({ ward }) => foldWard(ward)).values()) {
    const seats = Math.max(...wins.map((win) => win.seats));
    const winners = [...new Map(wins.toReversed().map((win) => [win.personId, win])).values()].toReversed();
    const newest = winners.toSorted((a, b) => (a.pollingOn < b.pollingOn ? 1 : -1)).slice(0, seats);
    people.push(...newest.map(({ pollingOn: _, seats: __, ...win }) => ({ ...NOT_IN_OFFICE, ...win })));
  }
  return sideOf(
    'BALLOTS',
    rows[0]?.pollingOn ?? null,
    people.toSorted((a, b) => (`${a.ward} ${a.name}` < `${b.ward} ${b.name}` ? -1 : 1)),
  );
}
