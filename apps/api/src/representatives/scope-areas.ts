import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { AreaKind, Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { DIVIDED_KINDS } from '../places/areas-within.ts';
import { hasBegun, isActing } from '../postcodes/acting-areas.ts';
import { dissolvedRoles } from './dissolutions.ts';
import { COMMISSIONERS, COUNCILLORS } from './roles.ts';

/** What a question about areas is about on its day. */
export type ScopeAreas = Readonly<{
  /** The areas asked for, and those that took over from them and lie in them wholly: whatever is inside is in the scope too. */
  here: readonly string[];
  /** Areas of other kinds that have ground in one of those, or took over from it with more: who sits for them represents it, and nobody inside them. */
  around: readonly string[];
  /** Areas that took over from one asked for with more ground than it had: who sits for a part of them may be anywhere in them. */
  larger: readonly string[];
  /** Areas that took over from a part of one asked for, and have ground beside it: whom they belong to nobody can tell. */
  cut: readonly string[];
  /** An area asked for is over, or has not begun, and leads on to none; or it is one that somebody is elected for, and no office is known. */
  isLost: boolean;
  /** Roles whose holders for these areas nobody can tell: of commissioners, where the police area is not known; of councillors, where no ward is known to be in a constituency. */
  unknownRoles: readonly OfficeRole[];
  /** The kinds of area of which one is known to have ground here. */
  kinds: readonly AreaKind[];
  /** Whether what is asked for is all nations, which lie in nothing. */
  isNational: boolean;
  /** Whether only wards and county divisions are asked for. */
  isOfWards: boolean;
  /** The nations it lies in. Null among them: not known. */
  nations: readonly (Nation | null)[];
}>;

/** How many changes of boundaries an area is followed through. */
const MOST_STEPS = 4;

type Row = Omit<ScopeAreas, 'unknownRoles'> & { hasCommissioners: boolean; isBare: boolean };

/** Kinds each of which has an office of its own; a constituency of the House of Commons has none between a dissolution and the poll. */
const ELECTING = ['WARD', 'COUNTY_DIVISION', 'WESTMINSTER_CONSTITUENCY', 'LONDON_ASSEMBLY_CONSTITUENCY'];

/**
 * What areas mean on a day, in one statement. An area that nobody sits for on the day is followed to those that took its ground over, or back to those it came
 * from: one that lies in it wholly is as good as itself, one it lies in wholly is around it, and of what it shares in part nobody can tell. Around it
 * is also whatever has ground in it by the directory of postcodes, or by a register.
 */
export async function findScopeAreas(
  prisma: PrismaClient,
  asked: readonly string[],
  day: Date,
): Promise<ScopeAreas> {
  const electing = dissolvedRoles(day).includes('MP')
    ? ELECTING.filter((kind) => kind !== 'WESTMINSTER_CONSTITUENCY')
    : ELECTING;
  const [{ hasCommissioners, isBare, ...areas }] = await prisma.$queryRaw<[Row]>`
    WITH RECURSIVE asked AS (
      SELECT a."id", a."kind", a."nation" FROM "Area" a WHERE a."id" = ANY(${[...asked]}::uuid[])
    ), meant ("root", "id", "kind", "lies", "holds", "steps") AS (
      SELECT "id", "id", "kind", TRUE, TRUE, 0 FROM asked
      UNION
      SELECT m."root", n."id", n."kind", m."lies" AND next."lies", m."holds" AND next."holds", m."steps" + 1
      FROM meant m JOIN "Area" a ON a."id" = m."id" CROSS JOIN LATERAL (
        SELECT s."successorId" AS "id",
          ${isOnly('before', 'successorId', 's."successorId"', 'predecessorId', 'a."id"')} OR ${isAllIn('s."successorId"', 'a."id"')} AS "lies",
          ${isOnly('after', 'predecessorId', 'a."id"', 'successorId', 's."successorId"')} OR ${isAllIn('a."id"', 's."successorId"')} AS "holds"
        FROM "AreaSuccession" s WHERE s."predecessorId" = a."id" AND ${hasBegun('a', day)}
        UNION ALL
        SELECT s."predecessorId",
          ${isOnly('after', 'predecessorId', 's."predecessorId"', 'successorId', 'a."id"')} OR ${isAllIn('s."predecessorId"', 'a."id"')},
          ${isOnly('before', 'successorId', 'a."id"', 'predecessorId', 's."predecessorId"')} OR ${isAllIn('a."id"', 's."predecessorId"')}
        FROM "AreaSuccession" s WHERE s."successorId" = a."id" AND NOT ${hasBegun('a', day)}
        UNION ALL
        SELECT o."toId", ${isAllIn('o."toId"', 'a."id"')}, TRUE FROM "AreaOverlap" o WHERE o."fromId" = a."id" AND o."areaShare" = 1
      ) next JOIN "Area" n ON n."id" = next."id"
      WHERE NOT ${isActing('a', day)} AND n."kind" = m."kind" AND m."steps" < ${MOST_STEPS}
    ), acting AS (
      SELECT m."root", m."id", m."kind", bool_or(m."lies") AS "lies", bool_or(m."holds") AS "holds" FROM meant m JOIN "Area" a ON a."id" = m."id"
      WHERE ${isActing('a', day)} GROUP BY 1, 2, 3
    ), member ("id", "kind") AS (
      SELECT "id", "kind" FROM meant WHERE "lies" AND "kind" <> 'NATION'
      UNION
      SELECT part."id", part."kind" FROM member m CROSS JOIN LATERAL (
        SELECT a."id", a."kind" FROM "Area" a WHERE a."parentId" = m."id"
        UNION ALL
        SELECT a."id", a."kind" FROM "AreaOverlap" o JOIN "Area" a ON a."id" = o."fromId" WHERE o."toId" = m."id" AND o."areaShare" = 1 AND a."kind" <> m."kind"
        UNION ALL
        SELECT a."id", a."kind" FROM "AreaPlacement" p JOIN "Area" a ON a."id" = p."innerId" WHERE p."outerId" = m."id" AND p."isWhole"
      ) part
    ), touching AS (
      SELECT p."outerId" AS "id" FROM "AreaPlacement" p JOIN member m ON m."id" = p."innerId"
      UNION SELECT o."toId" FROM "AreaOverlap" o JOIN member m ON m."id" = o."fromId" JOIN "Area" a ON a."id" = o."toId" WHERE a."kind" <> m."kind" AND ${hasGround}
      UNION SELECT o."fromId" FROM "AreaOverlap" o JOIN member m ON m."id" = o."toId" JOIN "Area" a ON a."id" = o."fromId" WHERE a."kind" <> m."kind" AND ${hasGround}
    ), above ("id") AS (
      SELECT "id" FROM meant WHERE "holds" UNION SELECT "id" FROM member UNION SELECT "id" FROM touching
      UNION
      SELECT outside."id" FROM above b JOIN "Area" a ON a."id" = b."id" CROSS JOIN LATERAL (
        SELECT a."parentId" AS "id" WHERE a."parentId" IS NOT NULL
        UNION ALL
        SELECT o."toId" FROM "AreaOverlap" o JOIN "Area" n ON n."id" = o."toId" WHERE o."fromId" = a."id" AND o."areaShare" = 1 AND n."kind" <> a."kind"
        UNION ALL
        SELECT p."outerId" FROM "AreaPlacement" p WHERE p."innerId" = a."id" AND p."isWhole"
      ) outside
    ), found AS (
      SELECT a."id", a."kind", a."nation" FROM above JOIN "Area" a ON a."id" = above."id" WHERE ${isActing('a', day)} AND a."kind" <> 'REGION'
    )
    SELECT
      ARRAY(SELECT "id" FROM meant WHERE "lies") AS "here",
      ARRAY(SELECT f."id" FROM found f WHERE f."kind" <> 'NATION' AND f."kind" <> 'WARD'
        UNION SELECT "id" FROM acting WHERE "holds" AND NOT "lies") AS "around",
      ARRAY(SELECT "id" FROM acting WHERE "holds" AND NOT "lies") AS "larger",
      ARRAY(SELECT "id" FROM acting EXCEPT SELECT "id" FROM acting WHERE "holds" OR "lies") AS "cut",
      EXISTS (SELECT FROM asked WHERE "id" NOT IN (SELECT "root" FROM acting)) OR EXISTS (
        SELECT FROM acting c JOIN "Area" a ON a."id" = c."id" WHERE c."kind"::text = ANY(${electing}) AND NOT EXISTS (
          SELECT FROM "Post" p WHERE p."areaId" = a."id" AND ${isLive(day)})) AS "isLost",
      -- By law the councils of a police area lie in it wholly, and so do those of the islands' constituencies.
      EXISTS (SELECT FROM acting WHERE "kind"::text = ANY(${[...DIVIDED_KINDS]})
        AND NOT EXISTS (SELECT FROM "AreaPlacement" p WHERE p."outerId" = acting."id")
        AND NOT EXISTS (SELECT FROM "AreaOverlap" o JOIN "Area" i ON i."id" = o."fromId" WHERE o."toId" = acting."id" AND o."areaShare" = 1 AND i."kind" IN ('DISTRICT', 'COUNTY'))) AS "isBare",
      EXISTS (SELECT FROM "Post" p WHERE p."role" IN ('POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER') AND ${isLive(day)}) AS "hasCommissioners",
      ARRAY(SELECT DISTINCT "kind"::text FROM found) AS "kinds",
      NOT EXISTS (SELECT FROM asked WHERE "kind" <> 'NATION') AS "isNational",
      NOT EXISTS (SELECT FROM asked WHERE "kind" NOT IN ('WARD', 'COUNTY_DIVISION')) AS "isOfWards",
      ARRAY(SELECT DISTINCT coalesce("nation"::text, (SELECT max(f."nation"::text) FROM found f)) FROM asked) AS "nations"`;
  const { kinds, nations, isNational } = areas;
  // London's police area has no commissioner, and Scotland none at all.
  const isPoliced =
    !isNational &&
    !kinds.includes('LONDON_ASSEMBLY_CONSTITUENCY') &&
    nations.some((nation) => nation !== 'SCOTLAND');
  const isPoliceUnknown = hasCommissioners && isPoliced && !kinds.includes('POLICE_AREA');
  return {
    ...areas,
    unknownRoles: [...(isPoliceUnknown ? COMMISSIONERS : []), ...(isBare ? COUNCILLORS : [])],
  };
}

function isLive(day: Date): Prisma.Sql {
  return Prisma.sql`(p."validFrom" IS NULL OR p."validFrom" <= ${day}::date) AND (p."validTo" IS NULL OR p."validTo" > ${day}::date)`;
}

const hasGround = Prisma.sql`(o."areaShare" > 0 OR o."populationShare" > 0 OR o."residentialShare" > 0 OR o."livePostcodes" > 0)`;

/** Whether no other area than this, or than one that was asked for, stands on one side of the successions of an area. All arguments are SQL of this file. */
function isOnly(table: string, side: string, of: string, other: string, than: string): Prisma.Sql {
  return Prisma.raw(`NOT EXISTS (SELECT FROM "AreaSuccession" "${table}" WHERE "${table}"."${side}" = ${of} AND "${table}"."${other}" <> ${than}
    AND "${table}"."${other}" NOT IN (SELECT "id" FROM asked))`);
}

/** Whether all of one area lies in another by a register. */
function isAllIn(inner: string, outer: string): Prisma.Sql {
  return Prisma.raw(
    `EXISTS (SELECT FROM "AreaOverlap" whole WHERE whole."fromId" = ${inner} AND whole."toId" = ${outer} AND whole."areaShare" = 1)`,
  );
}
