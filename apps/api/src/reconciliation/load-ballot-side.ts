import { formatDay } from '../calendar/day.ts';
import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { hasOutcomeSql } from '../elections/outcome-sql.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { foldWard } from './ward-name.ts';
import { isShownSql } from './shown-people.ts';
import { NOT_IN_OFFICE, type Side, type SidePerson, sideOf } from './side.ts';

/** The Co-operative Party's ids, as a parameter of a statement. */
const coOperativeIds = [...electoralCommissionIds];

type WinRow = Omit<SidePerson, keyof typeof NOT_IN_OFFICE> & {
  candidacyId: string;
  pollingOn: string;
  isByElection: boolean;
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
 * by thirds. Where the results in the record are of fewer seats than the ward has, they say nothing of who sits beside those they name. One statement.
 */
export async function loadBallotSide(prisma: PrismaClient, councilId: string, day: Date): Promise<Side> {
  const on = formatDay(day);
  const since = earliestPoll(day);
  const rows = await prisma.$queryRaw<WinRow[]>`
    SELECT COALESCE(a."nameEn", a."nameCy", b."label") AS "ward", p."name", c."personId", c."id" AS "candidacyId", e."pollingOn"::text, b."isByElection",
      COALESCE(party."nameEn", party."nameCy", c."partyName") AS "partyName", party."id" AS "principalId",
      party."id" IS NOT NULL AS "isPartyKnown",
      EXISTS (SELECT 1 FROM "CandidacyStanding" s JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId"
        WHERE s."candidacyId" = c."id" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[])) AS "isJoint",
      post."id" AS "postId", COALESCE(post."seats", b."seatsContested", 1) AS "seats"
    FROM "Election" e JOIN "Ballot" b ON b."electionId" = e."id" JOIN "Candidacy" c ON c."ballotId" = b."id" JOIN "Person" p ON p."id" = c."personId"
    LEFT JOIN "CandidacyStanding" cs ON cs."candidacyId" = c."id" AND cs."place" = 'PRINCIPAL' LEFT JOIN "Organisation" party ON party."id" = cs."partyId"
    LEFT JOIN "Post" post ON CASE WHEN b."postId" IS NOT NULL THEN post."id" = b."postId"
      ELSE post."areaId" = b."areaId" AND post."organisationId" = e."organisationId" AND post."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') END
    LEFT JOIN "Area" a ON a."id" = COALESCE(b."areaId", post."areaId")
    WHERE e."organisationId" = ${councilId}::uuid AND ${isShownSql} AND c."isElected" AND ${hasOutcomeSql} AND e."pollingOn" <= ${on}::date AND e."pollingOn" > ${since}::date
      AND e."electionId" LIKE 'local.%'
    ORDER BY e."pollingOn" DESC, p."name"`;
  const people: SidePerson[] = [];
  const wholeWards = new Set<string>();
  for (const [ward, wins] of Map.groupBy(rows, (win) => foldWard(win.ward))) {
    const { winners, isWhole } = lastWinners(wins);
    people.push(...winners);
    if (isWhole) wholeWards.add(ward);
  }
  return sideOf(
    'BALLOTS',
    rows[0]?.pollingOn ?? null,
    people.toSorted((a, b) => (`${a.ward} ${a.name}` < `${b.ward} ${b.name}` ? -1 : 1)),
    wholeWards,
  );
}

/**
 * Those of a ward's winners who may still sit by the results alone, newest first, and whether all of its seats are among them. A by-election fills a seat
 * of which no result says whose it was, and so does a poll by thirds after one for all seats.
 */
function lastWinners(wins: readonly WinRow[]): { winners: SidePerson[]; isWhole: boolean } {
  const seats = Math.max(...wins.map((win) => win.seats));
  const newest = [...new Map(wins.toReversed().map((win) => [win.personId, win])).values()].toSorted((a, b) =>
    a.pollingOn < b.pollingOn ? 1 : -1,
  );
  const ordinary = newest.filter(({ isByElection }) => !isByElection);
  const oldestOn = ordinary[seats - 1]?.pollingOn ?? null;
  const sitting = newest.filter(({ pollingOn }) => oldestOn === null || pollingOn >= oldestOn);
  const areMore = sitting.filter(({ isByElection }) => !isByElection).length > seats;
  const isMaybeReplaced = (win: WinRow) =>
    sitting.some(
      (later) =>
        later.pollingOn > win.pollingOn &&
        (later.isByElection || win.isByElection || (areMore && win.pollingOn === oldestOn)),
    );
  return {
    winners: sitting.map((win) => {
      const { pollingOn: _, isByElection: __, seats: ___, ...person } = win;
      return { ...NOT_IN_OFFICE, ...person, isMaybeReplaced: isMaybeReplaced(win) };
    }),
    isWhole: oldestOn !== null && wins.some(({ postId }) => postId !== null),
  };
}
