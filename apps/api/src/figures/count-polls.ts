import { officeElected } from '../elections/office-elected.ts';
import { hasOutcomeSql } from '../elections/outcome-sql.ts';
import { coOperativeParty } from '../elections/parties-sql.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { countsAs, publicEndorsement } from '../representatives/public-endorsement.ts';
import type { FigureQuestion, Tally } from './figure.ts';
import type { FigureKind } from './figure-kinds.ts';
import {
  bodyCondition,
  citedSources,
  groupKey,
  inNation,
  MAX_YEARS,
  noSources,
  sqlDay,
  type TallyRow,
  tallyOf,
} from './figure-sql.ts';

type PollKind = Extract<FigureKind, { rows: 'POLLS' }>;

/**
 * Counts candidacies at the polls of a day, a year, or of each year, in one statement. Nobody states how much of a poll the record holds:
 * what is found is some of it, and where nothing is found nothing is known (R17). A candidacy whose ballot is linked to no post has the
 * office and body of its election. Polls that were called off or held anew count for nobody but those unopposed.
 */
export async function countPolls(
  prisma: PrismaClient,
  { roles, isElected }: PollKind,
  question: FigureQuestion,
): Promise<Tally[]> {
  const { asOf, by, year, endorsements, bodies, councilType, nation } = question;
  const wantedRoles =
    roles === null ? question.roles : roles.filter((role) => question.roles?.includes(role) ?? true);
  const isOfBodies = bodies !== null || councilType !== null;
  const key = groupKey(by);
  const rows = await prisma.$queryRaw<TallyRow[]>`
    WITH joint AS (
      SELECT DISTINCT "candidacyId" FROM "CandidacyStanding" WHERE "partyId" IN (${coOperativeParty})
    ), stood AS (
      SELECT c."id", c."personId", c."isElected", c."sources", e."pollingOn", extract(year FROM e."pollingOn")::int AS "year",
        o."id" AS "organisationId", o."councilType", coalesce(a."nation", o."nation") AS "nation", coalesce(p."role"::text, ${officeElected}) AS "role"
      FROM "Election" e
      JOIN "Ballot" b ON b."electionId" = e."id"
      JOIN "Candidacy" c ON c."ballotId" = b."id" AND ${hasOutcomeSql}
      JOIN "Person" n ON n."id" = c."personId" AND n."state" = 'PUBLISHED' AND n."mergedIntoId" IS NULL
      LEFT JOIN "Post" p ON p."id" = b."postId"
      LEFT JOIN "Area" a ON a."id" = coalesce(b."areaId", p."areaId")
      LEFT JOIN "Organisation" o ON o."id" = coalesce(p."organisationId", e."organisationId") AND ${bodyCondition(question)}
      WHERE ${pollsOf(by === 'YEAR', year, asOf)}
        AND ${isOfBodies ? Prisma.sql`o."id" IS NOT NULL` : Prisma.sql`TRUE`}
        AND ${nation === null ? Prisma.sql`TRUE` : inNation(question, Prisma.sql`coalesce(a."nation", o."nation")`)}
    ), counted AS (
      SELECT stood.*, (${isElected ? Prisma.sql`"isElected" IS TRUE` : Prisma.sql`TRUE`}) AND (
        ${countsAs(endorsements, {
          // Not a join: the planner takes the table for one of a row and holds every candidacy against it in turn.
          isJoint: Prisma.sql`EXISTS (SELECT FROM joint WHERE joint."candidacyId" = stood."id")`,
          isOfficial: isEndorsedThen('OFFICIAL_NO_LABEL'),
          isSupported: isEndorsedThen('SUPPORTED'),
        })}
      ) AS "isCounted"
      FROM stood
      WHERE ${wantedRoles === null ? Prisma.sql`TRUE` : Prisma.sql`"role" = ANY(${[...wantedRoles]}::text[])`}
    ), summed AS (
      SELECT ${key} AS "key", (count(*) FILTER (WHERE "isCounted"))::int AS "numerator", count(*)::int AS "found"
      FROM counted GROUP BY 1
    ), cited AS (
      ${question.withSources ? citedSources(Prisma.sql`SELECT ${key} AS "key", "sources" FROM counted WHERE "isCounted"`) : noSources}
    )
    SELECT summed."key", "numerator", NULL::int AS "denominator", NULL::int AS "parts", 0 AS "complete", 0 AS "uncollected", 0 AS "dissolved", "found",
      NULL::date AS "coverageOn", cited."sources"
    FROM summed LEFT JOIN cited ON cited."key" IS NOT DISTINCT FROM summed."key"
    ${by === 'COUNCIL' ? Prisma.sql`LEFT JOIN "Organisation" o ON o."id"::text = summed."key" ORDER BY o."slug"` : Prisma.empty}`;
  return rows.map((row) => tallyOf(row, by));
}

/** Whether the candidate of a row `stood` had an endorsement of a kind for that poll, or on its day one that is for none. */
function isEndorsedThen(kind: 'OFFICIAL_NO_LABEL' | 'SUPPORTED'): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Endorsement" e WHERE e."personId" = stood."personId" AND ${publicEndorsement([kind])} AND (
    e."candidacyId" = stood."id"
    OR e."candidacyId" IS NULL AND e."from" <= stood."pollingOn" AND (e."to" IS NULL OR e."to" > stood."pollingOn")))`;
}

/** The polls counted: of the day asked about, of a year, or of every year; never later ones. */
function pollsOf(isByYear: boolean, year: number | null, asOf: Date): Prisma.Sql {
  if (year === null && !isByYear) return Prisma.sql`e."pollingOn" = ${sqlDay(asOf)}`;
  const first = year ?? asOf.getUTCFullYear() - MAX_YEARS + 1;
  const end = (year ?? asOf.getUTCFullYear()) + 1;
  return Prisma.sql`e."pollingOn" >= make_date(${first}::int, 1, 1) AND e."pollingOn" < make_date(${end}::int, 1, 1) AND e."pollingOn" <= ${sqlDay(asOf)}`;
}
