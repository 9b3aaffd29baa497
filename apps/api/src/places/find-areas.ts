import { formatDay } from '../calendar/day.ts';
import { escapeLike } from '../db/contains-text.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { AreaKind } from '../generated/prisma/enums.ts';
import { CONTAINERS } from './areas-within.ts';

/** Which areas are asked for; null asks nothing. */
export type AreaQuestion = Readonly<{
  kind: AreaKind | null;
  text: string | null;
  gss: string | null;
  /** Exactly one of them. */
  within: Readonly<{
    id: string | null;
    slug: string | null;
    identifier: Readonly<{ scheme: string; value: string }> | null;
  }> | null;
  asOf: Date | null;
  listedIn: Readonly<{ series: string; year: number }> | null;
}>;

/** Ids of the areas that fit, in the order of their slugs. One statement. */
export async function findAreas(
  prisma: PrismaClient,
  question: AreaQuestion,
  page: Readonly<{ afterSlug: string | null; limit: number }>,
): Promise<string[]> {
  const where = whereOf([
    ...conditionsOf(question),
    ...(page.afterSlug === null ? [] : [Prisma.sql`a."slug" > ${page.afterSlug}`]),
  ]);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    ${preparationsOf(question)}
    SELECT a."id" FROM "Area" a ${where} ORDER BY a."slug" LIMIT ${page.limit}`;
  return rows.map(({ id }) => id);
}

/** How many areas fit. One statement. */
export async function countAreas(prisma: PrismaClient, question: AreaQuestion): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    ${preparationsOf(question)}
    SELECT count(*)::int AS "count" FROM "Area" a ${whereOf(conditionsOf(question))}`;
  return rows[0]?.count ?? 0;
}

/** What is worked out once, before the areas are looked at. */
function preparationsOf({ within, asOf }: AreaQuestion): Prisma.Sql {
  const prepared = [
    ...(within === null ? [] : [areasInside(within)]),
    ...(asOf === null ? [] : [listsOfDay(formatDay(asOf))]),
  ];
  return prepared.length === 0 ? Prisma.empty : Prisma.sql`WITH RECURSIVE ${Prisma.join(prepared, ', ')}`;
}

function whereOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}`;
}

function conditionsOf({ kind, text, gss, within, asOf, listedIn }: AreaQuestion): Prisma.Sql[] {
  return [
    ...(kind === null ? [] : [Prisma.sql`a."kind" = ${kind}::"AreaKind"`]),
    ...(text === null ? [] : [hasText(text)]),
    ...(gss === null ? [] : [hasCode(gss, asOf)]),
    ...(within === null ? [] : [Prisma.sql`a."id" IN (SELECT "id" FROM "inside" WHERE "depth" > 0)`]),
    ...(asOf === null ? [] : [isInForce(formatDay(asOf))]),
    ...(listedIn === null
      ? []
      : [
          Prisma.sql`a."id" IN (SELECT "areaId" FROM "AreaListing" WHERE "series" = ${listedIn.series.trim().toUpperCase()} AND "year" = ${listedIn.year})`,
        ]),
  ];
}

function hasText(text: string): Prisma.Sql {
  const pattern = `%${escapeLike(text.trim())}%`;
  return Prisma.sql`(a."nameEn" ILIKE ${pattern} OR a."nameCy" ILIKE ${pattern})`;
}

/** With a day: whose the code was then, for it can have been another area's before. */
function hasCode(gss: string, asOf: Date | null): Prisma.Sql {
  const code = gss.trim().toUpperCase();
  const day = asOf === null ? null : formatDay(asOf);
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "AreaIdentifier" i WHERE i."areaId" = a."id" AND i."scheme" = 'gss' AND i."value" = ${code}
      AND (${day}::date IS NULL OR ((i."validFrom" IS NULL OR i."validFrom" <= ${day}::date) AND (i."validTo" IS NULL OR i."validTo" > ${day}::date))))`;
}

/** The list of the day in each series: the newest of its year or before, or else the oldest there is. */
function listsOfDay(day: string): Prisma.Sql {
  return Prisma.sql`"day_list" ("series", "year") AS (
    SELECT l."series", COALESCE(max(l."year") FILTER (WHERE l."year" <= extract(year FROM ${day}::date)), min(l."year"))
    FROM (SELECT DISTINCT "series", "year" FROM "AreaListing") l GROUP BY l."series")`;
}

/**
 * Whether an area was in force on a day. Its own days decide, but that it is in a list of a later year than it is said to have ended in is
 * the better evidence. An area that some list of a series names must be in the list of the day, unless it began after that list.
 */
function isInForce(day: string): Prisma.Sql {
  return Prisma.sql`(a."validFrom" IS NULL OR a."validFrom" <= ${day}::date)
    AND (a."validTo" IS NULL OR a."validTo" > ${day}::date OR EXISTS (
      SELECT 1 FROM "AreaListing" l JOIN "day_list" d USING ("series", "year")
      WHERE l."areaId" = a."id" AND l."year" > extract(year FROM a."validTo")))
    AND NOT EXISTS (
      SELECT 1 FROM "AreaListing" l JOIN "day_list" d ON d."series" = l."series" WHERE l."areaId" = a."id"
      GROUP BY d."series", d."year"
      HAVING NOT bool_or(l."year" = d."year") AND NOT (a."validFrom" IS NOT NULL AND min(l."year") > d."year"))`;
}

/**
 * Everything inside an area: its parts, their parts and so on. Regions, combined authorities and the like are no parents, for what lies in them
 * lies in counties too: whatever lies in one wholly is inside it, and so are its parts. `areasWithin` says the same as a condition on rows.
 */
function areasInside({ id, slug, identifier }: NonNullable<AreaQuestion['within']>): Prisma.Sql {
  const { scheme = null, value = null } = identifier ?? {};
  return Prisma.sql`"inside" ("id", "kind", "depth") AS (
    SELECT a."id", a."kind", 0 FROM "Area" a
    WHERE a."id" = ${id}::uuid OR a."slug" = ${slug}
      OR a."id" IN (SELECT i."areaId" FROM "AreaIdentifier" i WHERE i."scheme" = ${scheme} AND i."value" = ${value})
    UNION
    SELECT part."id", part."kind", 1 FROM "inside"
    CROSS JOIN LATERAL (
      SELECT a."id", a."kind" FROM "Area" a WHERE a."parentId" = "inside"."id"
      UNION ALL
      SELECT a."id", a."kind" FROM "AreaOverlap" o JOIN "Area" a ON a."id" = o."fromId"
      WHERE o."toId" = "inside"."id" AND o."areaShare" = 1 AND "inside"."kind"::text IN (${Prisma.join(CONTAINERS)})
      UNION ALL
      SELECT a."id", a."kind" FROM "AreaPlacement" p JOIN "Area" a ON a."id" = p."innerId" WHERE p."outerId" = "inside"."id" AND p."isWhole"
    ) part
  )`;
}
