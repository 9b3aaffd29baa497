import { coOperativeParty, labour } from '../elections/parties-sql.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { doubtedRoles } from '../organisations/doubted-roles.ts';
import { wholeSince } from '../organisations/whole-days.ts';
import { dissolutions } from '../representatives/dissolutions.ts';
import { endInOffice } from '../representatives/holding-filter.ts';
import { independents, isIndependentSql } from '../representatives/independents.ts';
import { isJointSql } from '../representatives/joint-endorsement.ts';
import { countsAs, publicEndorsement } from '../representatives/public-endorsement.ts';
import {
  asksForStanding,
  nobodyUndetermined,
  undeterminedStandings,
} from '../representatives/undetermined-standings.ts';
import type { FigureQuestion, Tally } from './figure.ts';
import type { FigureKind, OfficeMeasure } from './figure-kinds.ts';
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

type OfficeKind = Extract<FigureKind, { rows: 'OFFICES' }>;

/**
 * Counts offices held, with what the record holds of the bodies and roles in scope, in one statement whatever the scope, the day or the
 * breakdown. A role of a body without a Coverage row was not collected, but for whom the record has in it all the same (R17); what was whole on a day says nothing
 * of the days before it, nor of those on which it is doubted (`doubtedRoles`). Of those who may have left office (`SeatsInDoubt`) as many as may are not counted, so
 * that there are at least as many as the figure says. Between a dissolution and its poll it is known that nobody does, whatever was collected.
 */
export async function countOffices(
  prisma: PrismaClient,
  { roles, measure }: OfficeKind,
  question: FigureQuestion,
): Promise<Tally[]> {
  const { asOf, by, year, endorsements, withSources } = question;
  const wantedRoles = roles.filter((role) => question.roles?.includes(role) ?? true);
  const isRole = Prisma.sql`= ANY(${wantedRoles}::text[]::"OfficeRole"[])`;
  const key = groupKey(by);
  const isCounted = countsAs(endorsements, {
    isJoint: isJointSql(Prisma.sql`h."isOnBallot"`, Prisma.sql`d."on"`),
    isOfficial: Prisma.sql`e."isOfficial"`,
    isSupported: Prisma.sql`e."isSupported"`,
  });
  const isShareOfLabour = measure === 'SHARE_OF_LABOUR';
  const rows = await prisma.$queryRaw<TallyRow[]>`
    WITH body AS (
      SELECT o.* FROM "Organisation" o WHERE ${bodyCondition(question)}
    ), seat AS (
      SELECT p."id", p."organisationId", p."role", p."validFrom", p."validTo", coalesce(a."nation", b."nation") AS "nation"
      FROM body b JOIN "Post" p ON p."organisationId" = b."id" LEFT JOIN "Area" a ON a."id" = p."areaId"
      WHERE p."role" ${isRole} AND ${inNation(question, Prisma.sql`coalesce(a."nation", b."nation")`)}
    ), day AS (
      ${daysOf(by === 'YEAR', year, asOf)}
    ), ${officesInScope(question, isRole)}
    doubted AS (
      ${doubtedRoles(Prisma.sql`day d`, { polls: Prisma.sql`TRUE`, posts: Prisma.sql`p."id" IN (SELECT "id" FROM seat)` })}
    ), undetermined AS (
      ${asksForStanding(endorsements) ? undeterminedStandings(Prisma.sql`day d`, Prisma.sql`p."id" IN (SELECT "id" FROM seat)`, endorsements) : nobodyUndetermined}
    ), ${factsOfHolders(measure)} holding AS (
      SELECT h."id", h."postId", h."personId", h."from", ${endInOffice('h')} AS "to", h."mayHaveEndedOn", h."candidacyId", h."isStatedJoint", h."jointEndedOn", h."sources", s."organisationId", s."nation", s."role", b."kind", b."councilType",
        joint."candidacyId" IS NOT NULL AS "isOnBallot", ${isShareOfLabour ? Prisma.sql`stood."candidacyId" IS NOT NULL` : Prisma.sql`FALSE`} AS "stoodForLabour"
      FROM seat s
      JOIN body b ON b."id" = s."organisationId"
      JOIN "OfficeHolding" h ON h."postId" = s."id" AND h."from" <= ${sqlDay(asOf)}
      JOIN "Person" n ON n."id" = h."personId" AND n."state" = 'PUBLISHED' AND n."mergedIntoId" IS NULL
      LEFT JOIN joint ON joint."candidacyId" = h."candidacyId"
      ${isShareOfLabour ? Prisma.sql`LEFT JOIN stood ON stood."candidacyId" = h."candidacyId"` : Prisma.empty}
    ), ${isShareOfLabour ? Prisma.sql`${independents(Prisma.sql`SELECT "personId" FROM holding`)},` : Prisma.empty} "inOffice" AS (
      SELECT d."year", h."id", h."postId", h."mayHaveEndedOn" <= d."on" AS "isDoubtful", h."organisationId", h."nation", h."role", h."kind", h."councilType", ${withSources ? Prisma.sql`h."sources",` : Prisma.empty}
        ${isShareOfLabour ? Prisma.sql`coalesce(a."isLabour", NOT ${isIndependentSql} AND h."stoodForLabour")` : Prisma.sql`FALSE`} AS "isLabour",
        ${isCounted} AS "wouldCount"
      FROM holding h
      JOIN day d ON h."from" <= d."on" AND (h."to" IS NULL OR h."to" > d."on")
      LEFT JOIN endorsed e ON e."personId" = h."personId" AND e."year" = d."year"
      ${isShareOfLabour ? affiliations : Prisma.empty}
    ), doubt AS (
      SELECT s."postId", d."year", sum(s."seats") AS "seats" FROM "SeatsInDoubt" s JOIN seat ON seat."id" = s."postId" JOIN day d ON s."from" <= d."on" GROUP BY 1, 2
    ), held AS (
      SELECT o.*, o."wouldCount" AND (o."isDoubtful" IS NOT TRUE OR doubt."seats" IS NULL
        OR row_number() OVER (PARTITION BY o."postId", o."year", o."wouldCount", o."isDoubtful" ORDER BY o."id") > doubt."seats") AS "isCounted"
      FROM "inOffice" o LEFT JOIN doubt ON o."isDoubtful" AND doubt."postId" = o."postId" AND doubt."year" IS NOT DISTINCT FROM o."year"
    ), occupied AS (
      SELECT DISTINCT "organisationId", "role", "year" FROM held
    ), rated AS (
      SELECT office.*, coalesce(dissolution."from", known."since", CASE WHEN c."asOfOn" <= office."on" THEN c."asOfOn" END) AS "asOfOn", c."sources", dissolution."from" IS NOT NULL AS "isDissolved",
        CASE WHEN dissolution."from" IS NOT NULL THEN CASE WHEN undetermined."people" > 0 THEN 'PARTIAL' ELSE 'COMPLETE' END
          WHEN known."since" IS NOT NULL AND doubted."role" IS NULL AND undetermined."people" IS NULL THEN 'COMPLETE'
          WHEN known."since" IS NOT NULL OR c."level" IN ('COMPLETE', 'PARTIAL') OR occupied."role" IS NOT NULL THEN 'PARTIAL' ELSE 'NOT_COLLECTED' END AS "level"
      FROM office LEFT JOIN "Coverage" c ON c."organisationId" = office."organisationId" AND c."role" = office."role"
        CROSS JOIN LATERAL (SELECT ${wholeSince(Prisma.sql`office."on"`)} AS "since") known
        LEFT JOIN doubted ON doubted."organisationId" = office."organisationId" AND doubted."role" = office."role"
          AND doubted."year" = office."year"
        LEFT JOIN occupied ON occupied."organisationId" = office."organisationId" AND occupied."role" = office."role"
          AND occupied."year" = office."year"
        LEFT JOIN undetermined ON undetermined."organisationId" = office."organisationId" AND undetermined."role" = office."role"
          AND undetermined."year" = office."year"
        LEFT JOIN ${dissolutions} ON dissolution."role" = office."role" AND ${isDissolved(Prisma.sql`office."on"`)}
    ), covered AS (
      SELECT ${key} AS "key", count(DISTINCT ("organisationId", "role"))::int AS "parts",
        (count(DISTINCT ("organisationId", "role")) FILTER (WHERE "level" = 'COMPLETE'))::int AS "complete",
        (count(DISTINCT ("organisationId", "role")) FILTER (WHERE "level" = 'NOT_COLLECTED'))::int AS "uncollected",
        (count(DISTINCT ("organisationId", "role")) FILTER (WHERE "isDissolved"))::int AS "dissolved",
        min("asOfOn") AS "coverageOn", (count(DISTINCT "organisationId") FILTER (WHERE "kind" = 'COUNCIL'))::int AS "councils"
      FROM rated GROUP BY 1
    ), counted AS (
      SELECT ${key} AS "key", ${numerator(measure)} AS "numerator", count(*)::int AS "found",
        (count(*) FILTER (WHERE "isLabour"))::int AS "labour"
      FROM held GROUP BY 1
    ), cited AS (
      ${
        withSources
          ? citedSources(Prisma.sql`SELECT ${key} AS "key", "sources" FROM held WHERE "isCounted"
        UNION ALL SELECT ${key}, "sources" FROM rated WHERE "sources" IS NOT NULL`)
          : noSources
      }
    )
    SELECT answer.* FROM (SELECT "key", coalesce("numerator", 0) AS "numerator", ${denominator(measure)} AS "denominator", coalesce("parts", 0) AS "parts",
      coalesce("complete", 0) AS "complete", coalesce("uncollected", 0) AS "uncollected", coalesce("dissolved", 0) AS "dissolved", coalesce("found", 0) AS "found",
      "coverageOn", cited."sources"
    FROM covered FULL JOIN counted USING ("key") LEFT JOIN cited USING ("key")
    ${by === null ? onlyOfFormerBodies(measure) : Prisma.empty}
    ${by === 'COUNCIL' && question.bodies !== null && 'ids' in question.bodies ? eachFormerBody(measure) : Prisma.empty}) AS answer
    ${by === 'COUNCIL' ? Prisma.sql`JOIN "Organisation" o ON o."id"::text = answer."key" ORDER BY o."slug"` : Prisma.empty}`;
  return rows.map((row) => tallyOf(row, by));
}

/**
 * Which bodies have which offices on each day, whether or not anything is known of who holds them: those with a post, those that somebody
 * stated a coverage of, and councils, all of which have councillors. None of them on days when it was not there.
 */
function officesInScope(question: FigureQuestion, isRole: Prisma.Sql): Prisma.Sql {
  const isHere = inNation(question, Prisma.sql`b."nation"`);
  const isLive = Prisma.sql`(s."validFrom" IS NULL OR s."validFrom" <= d."on") AND (s."validTo" IS NULL OR s."validTo" > d."on")`;
  return Prisma.sql`stint AS (
      SELECT DISTINCT "organisationId", "role", "nation", "validFrom", "validTo" FROM seat
    ), councillors AS (
      SELECT DISTINCT "organisationId", "validFrom", "validTo" FROM "Post" WHERE "role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    ), known AS (
      SELECT d."year", d."on", s."organisationId", s."role", s."nation" FROM stint s JOIN day d ON ${isLive}
      UNION
      SELECT d."year", d."on", s."organisationId", s."role", s."nation" FROM day d
      JOIN ${dissolutions} ON ${isDissolved(Prisma.sql`d."on"`)} JOIN stint s ON s."role" = dissolution."role"
      UNION
      SELECT d."year", d."on", b."id", b."role", b."nation"
      FROM day d CROSS JOIN (SELECT *, CASE "councilType" WHEN 'COUNTY' THEN 'COUNTY_COUNCILLOR' ELSE 'COUNCILLOR' END::"OfficeRole" AS "role"
        FROM body WHERE "kind" = 'COUNCIL') b
      WHERE b."role" ${isRole} AND ${isHere}
        AND NOT EXISTS (SELECT FROM councillors s WHERE s."organisationId" = b."id" AND ${isLive})
      UNION
      SELECT d."year", d."on", b."id", c."role", b."nation"
      FROM day d CROSS JOIN "Coverage" c JOIN body b ON b."id" = c."organisationId"
      WHERE c."role" ${isRole} AND ${isHere}
        AND NOT EXISTS (SELECT FROM "Post" p WHERE p."organisationId" = c."organisationId" AND p."role" = c."role")
    ), office AS (
      SELECT known.*, b."kind", b."councilType" FROM known JOIN body b ON b."id" = known."organisationId"
        AND (b."foundedOn" IS NULL OR b."foundedOn" <= known."on") AND (b."dissolvedOn" IS NULL OR b."dissolvedOn" > known."on")
    ),`;
}

/** Of a row of `dissolutions`, whether nobody holds office by it on a day. */
function isDissolved(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`dissolution."from" <= ${on} AND dissolution."to" > ${on}`;
}

/** A row of none for bodies that were all not there on the day: who no more exists has nobody, which is known. */
function onlyOfFormerBodies(measure: OfficeMeasure): Prisma.Sql {
  return Prisma.sql`UNION ALL ${noneOf(Prisma.sql`''::text`, measure)}
    WHERE EXISTS (SELECT FROM body) AND NOT EXISTS (SELECT FROM covered) AND NOT EXISTS (SELECT FROM counted)
      AND NOT EXISTS (SELECT FROM body b JOIN day d ON ${isThere})`;
}

/** The same of each body that was asked for by its id. */
function eachFormerBody(measure: OfficeMeasure): Prisma.Sql {
  return Prisma.sql`UNION ALL ${noneOf(Prisma.sql`b."id"::text`, measure)} FROM body b
    WHERE NOT EXISTS (SELECT FROM covered WHERE "key" = b."id"::text) AND NOT EXISTS (SELECT FROM counted WHERE "key" = b."id"::text)
      AND NOT EXISTS (SELECT FROM day d WHERE ${isThere})`;
}

const isThere = Prisma.sql`(b."foundedOn" IS NULL OR b."foundedOn" <= d."on") AND (b."dissolvedOn" IS NULL OR b."dissolvedOn" > d."on")`;

function noneOf(key: Prisma.Sql, measure: OfficeMeasure): Prisma.Sql {
  const isShare = measure === 'SHARE_OF_LABOUR' || measure === 'SHARE_OF_COUNCILS';
  return Prisma.sql`SELECT ${key}, 0, ${isShare ? Prisma.sql`0` : Prisma.sql`NULL::int`}, 0, 0, 0, 0, 0, NULL::date, NULL::jsonb`;
}

/** The days counted: one, or the end of each year since the first seat was held, the last of them the day asked about. */
function daysOf(isByYear: boolean, year: number | null, asOf: Date): Prisma.Sql {
  const day = sqlDay(asOf);
  const last = year ?? asOf.getUTCFullYear();
  const ends = Prisma.sql`SELECT y AS "year", least(make_date(y, 12, 31), ${day}) AS "on"`;
  if (year !== null) return Prisma.sql`${ends} FROM (SELECT ${last}::int AS y) AS one`;
  if (!isByYear) return Prisma.sql`SELECT ${last}::int AS "year", ${day} AS "on"`;
  return Prisma.sql`${ends} FROM generate_series(greatest(${last - MAX_YEARS + 1}::int, coalesce((
      SELECT min(extract(year FROM h."from"))::int FROM "OfficeHolding" h JOIN seat s ON s."id" = h."postId" WHERE h."from" <= ${day}), ${last}::int)), ${last}::int) AS y`;
}

/** Of a candidacy that an office names: a corrected result may say that it did not win it. */
const wasNotLost = Prisma.sql`NOT EXISTS (SELECT FROM "Candidacy" c WHERE c."id" = "candidacyId" AND c."isElected" IS FALSE)`;

/**
 * What is known of holders, as tables to join: a condition with a list of its own is run once a row when the list is long. The party people sit for
 * on a day is that of their newest spell then, and of who has none then that which they stood for, unless they are known to be independents. The
 * Co-operative Party comes beside another and is none of these.
 */
function factsOfHolders(measure: OfficeMeasure): Prisma.Sql {
  const facts = Prisma.sql`joint AS (
      SELECT DISTINCT "candidacyId" FROM "CandidacyStanding" WHERE "partyId" IN (${coOperativeParty}) AND ${wasNotLost}
    ), endorsed AS (
      SELECT e."personId", d."year", bool_or(${publicEndorsement(['OFFICIAL_NO_LABEL'])}) AS "isOfficial", bool_or(${publicEndorsement(['SUPPORTED'])}) AS "isSupported"
      FROM day d
      JOIN "Endorsement" e ON e."from" <= d."on" AND (e."to" IS NULL OR e."to" > d."on")
      GROUP BY 1, 2
    ),`;
  if (measure !== 'SHARE_OF_LABOUR') return facts;
  return Prisma.sql`${facts} stood AS (
      SELECT DISTINCT "candidacyId" FROM "CandidacyStanding" WHERE "partyId" IN (${labour}) AND ${wasNotLost}
    ), spell AS (
      SELECT m."id", m."personId", m."organisationId", m."from", m."to" FROM "Membership" m
      JOIN "Organisation" o ON o."id" = m."organisationId" AND o."kind" = 'PARTY' AND o."id" NOT IN (${coOperativeParty})
      WHERE m."role" = 'MEMBER'
    ), affiliation AS (
      SELECT DISTINCT ON (m."personId", d."year") m."personId", d."year", m."organisationId" IN (${labour}) AS "isLabour"
      FROM day d JOIN spell m ON (m."from" IS NULL OR m."from" <= d."on") AND (m."to" IS NULL OR m."to" > d."on")
      ORDER BY m."personId", d."year", m."from" DESC NULLS LAST, m."id"
    ),`;
}

/** With whom the holder of a row `h` sits on a day `d`, to join. */
const affiliations = Prisma.sql`LEFT JOIN affiliation a ON a."personId" = h."personId" AND a."year" = d."year"
      LEFT JOIN departure ON departure."personId" = h."personId" AND departure."year" = d."year"
      LEFT JOIN unaligned ON unaligned."personId" = h."personId" AND unaligned."year" = d."year"`;

function numerator(measure: OfficeMeasure): Prisma.Sql {
  switch (measure) {
    case 'HOLDINGS':
      return Prisma.sql`(count(*) FILTER (WHERE "isCounted"))::int`;
    case 'SHARE_OF_LABOUR':
      return Prisma.sql`(count(*) FILTER (WHERE "isCounted" AND "isLabour"))::int`;
    case 'COUNCILS':
    case 'SHARE_OF_COUNCILS':
      return Prisma.sql`(count(DISTINCT "organisationId") FILTER (WHERE "isCounted" AND "kind" = 'COUNCIL'))::int`;
    default:
      return measure satisfies never;
  }
}

function denominator(measure: OfficeMeasure): Prisma.Sql {
  switch (measure) {
    case 'HOLDINGS':
    case 'COUNCILS':
      return Prisma.sql`NULL::int`;
    case 'SHARE_OF_COUNCILS':
      return Prisma.sql`coalesce("councils", 0)`;
    case 'SHARE_OF_LABOUR':
      return Prisma.sql`coalesce("labour", 0)`;
    default:
      return measure satisfies never;
  }
}
