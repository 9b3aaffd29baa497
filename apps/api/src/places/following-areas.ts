import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';

/** An area that has ground of another under later boundaries. */
export type FollowingArea = Readonly<{
  areaId: string;
  /** From which day on a poll there is one for that ground: the day of the change. Null for any, where the area was drawn with that change. */
  from: Date | null;
}>;

/** How many changes of boundaries an area is followed through. */
const MOST_STEPS = 4;

/**
 * The areas that follow some areas, over or to be over, by the orders that say so; of an area of which none does, those of its kind that have people of it by a list of overlaps
 * and begin when it ends, such as constituencies. Not the areas themselves. One statement.
 */
export async function findFollowingAreas(
  prisma: PrismaClient,
  areaIds: readonly string[],
): Promise<FollowingArea[]> {
  if (areaIds.length === 0) return [];
  return prisma.$queryRaw<FollowingArea[]>`
    WITH RECURSIVE following ("id", "from", "steps") AS (
      SELECT "id", NULL::date, 0 FROM unnest(${[...areaIds]}::uuid[]) AS asked ("id")
      UNION
      SELECT n."id", greatest(f."from", CASE WHEN n."validFrom" >= next."on" THEN NULL ELSE next."on" END), f."steps" + 1
      FROM following f JOIN "Area" a ON a."id" = f."id" CROSS JOIN LATERAL (
        SELECT s."successorId" AS "id", coalesce(s."occurredOn", a."validTo") AS "on" FROM "AreaSuccession" s WHERE s."predecessorId" = a."id"
        UNION ALL
        SELECT o."toId", a."validTo" FROM "AreaOverlap" o JOIN "Area" later ON later."id" = o."toId"
        WHERE o."fromId" = a."id" AND later."kind" = a."kind" AND later."validFrom" >= a."validTo" AND ${hasPeople}
          AND NOT EXISTS (SELECT FROM "AreaSuccession" s WHERE s."predecessorId" = a."id")
      ) next JOIN "Area" n ON n."id" = next."id"
      WHERE f."steps" < ${MOST_STEPS}
    )
    SELECT "id" AS "areaId", nullif(min(coalesce("from", '-infinity'::date)), '-infinity'::date) AS "from"
    FROM following WHERE "steps" > 0 AND "id" <> ALL(${[...areaIds]}::uuid[]) GROUP BY "id" ORDER BY "id"`;
}

/** Of a list that counts nobody, ground alone tells. */
const hasPeople = Prisma.sql`CASE WHEN o."populationShare" IS NULL AND o."residentialShare" IS NULL AND o."postcodeShare" IS NULL AND o."livePostcodes" IS NULL THEN o."areaShare" > 0
  ELSE greatest(o."populationShare", o."residentialShare", o."postcodeShare", o."livePostcodes") > 0 END`;
