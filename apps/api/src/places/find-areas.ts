import { formatDay } from '../calendar/day.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { AreaKind } from '../generated/prisma/enums.ts';

/** Which areas are asked for; null asks nothing. */
export type AreaQuestion = Readonly<{
  kind: AreaKind | null;
  text: string | null;
  gss: string | null;
  /** Exactly one of them. */
  within: Readonly<{ id: string | null; slug: string | null; gss: string | null }> | null;
  asOf: Date | null;
  afterSlug: string | null;
  limit: number;
}>;

/** Ids of the areas that fit, in the order of their slugs. One statement. */
export async function findAreas(prisma: PrismaClient, question: AreaQuestion): Promise<string[]> {
  const { kind, text, gss, within, asOf, afterSlug, limit } = question;
  const conditions = [
    ...(kind === null ? [] : [Prisma.sql`a."kind" = ${kind}::"AreaKind"`]),
    ...(text === null ? [] : [hasText(text)]),
    ...(gss === null ? [] : [hasCode(gss, asOf)]),
    ...(within === null ? [] : [Prisma.sql`a."id" IN (SELECT "id" FROM "inside" WHERE "depth" > 0)`]),
    ...(asOf === null ? [] : [isInForce(formatDay(asOf))]),
    ...(afterSlug === null ? [] : [Prisma.sql`a."slug" > ${afterSlug}`]),
  ];
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    ${within === null ? Prisma.empty : areasInside(within)}
    SELECT a."id" FROM "Area" a ${where} ORDER BY a."slug" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

function hasText(text: string): Prisma.Sql {
  const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
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

/**
 * Whether an area was in force on a day. Its own days decide first. Beside them stand the lists of every area of a kind, of one year each:
 * the list of the day is the newest of its year or before, or else the oldest there is, and an area that some list of the series names must
 * be in it, unless its own first day says that it began after that list.
 */
function isInForce(day: string): Prisma.Sql {
  return Prisma.sql`(a."validFrom" IS NULL OR a."validFrom" <= ${day}::date) AND (a."validTo" IS NULL OR a."validTo" > ${day}::date)
    AND NOT EXISTS (
      SELECT 1 FROM (SELECT DISTINCT l."series" FROM "AreaListing" l WHERE l."areaId" = a."id") own
      CROSS JOIN LATERAL (
        SELECT COALESCE(
          (SELECT max(l."year") FROM "AreaListing" l WHERE l."series" = own."series" AND l."year" <= extract(year FROM ${day}::date)),
          (SELECT min(l."year") FROM "AreaListing" l WHERE l."series" = own."series")) AS "year") list
      WHERE NOT EXISTS (
          SELECT 1 FROM "AreaListing" l WHERE l."areaId" = a."id" AND l."series" = own."series" AND l."year" = list."year")
        AND NOT (a."validFrom" IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM "AreaListing" l WHERE l."areaId" = a."id" AND l."series" = own."series" AND l."year" <= list."year")))`;
}

/**
 * Everything inside an area: its parts, their parts and so on. Regions and combined authorities are no parents, for what lies in them lies
 * in counties too: whatever lies in one wholly is inside it, and so are its parts.
 */
function areasInside({ id, slug, gss }: NonNullable<AreaQuestion['within']>): Prisma.Sql {
  const code = gss?.trim().toUpperCase() ?? null;
  return Prisma.sql`WITH RECURSIVE "inside" ("id", "kind", "depth") AS (
    SELECT a."id", a."kind", 0 FROM "Area" a
    WHERE a."id" = ${id}::uuid OR a."slug" = ${slug}
      OR (${code}::text IS NOT NULL AND a."id" IN (SELECT i."areaId" FROM "AreaIdentifier" i WHERE i."scheme" = 'gss' AND i."value" = ${code}))
    UNION
    SELECT part."id", part."kind", 1 FROM "inside"
    CROSS JOIN LATERAL (
      SELECT a."id", a."kind" FROM "Area" a WHERE a."parentId" = "inside"."id"
      UNION ALL
      SELECT a."id", a."kind" FROM "AreaOverlap" o JOIN "Area" a ON a."id" = o."fromId"
      WHERE o."toId" = "inside"."id" AND o."areaShare" = 1 AND "inside"."kind" IN ('REGION', 'COMBINED_AUTHORITY')
    ) part
  )`;
}
