import { formatDay } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/**
 * The ids of the local parties that cover each council's area on a day, anything inside it, an area it is inside, or a constituency or police area
 * with postcodes in it, by the council's id: one of a county covers the county's districts, one of a ward its council. One statement.
 */
export async function findCoveringParties(
  prisma: PrismaClient,
  councils: readonly string[],
  day: Date,
): Promise<Map<string, string[]>> {
  const on = formatDay(day);
  const rows = await prisma.$queryRaw<{ councilId: string; localPartyId: string }[]>`
    WITH RECURSIVE body AS (
      SELECT "id", "areaId" FROM "Organisation" WHERE "id" = ANY (${[...councils]}::uuid[]) AND "areaId" IS NOT NULL
    ), covered AS (
      SELECT DISTINCT "localPartyId", "areaId" FROM "LocalPartyArea"
      WHERE ("from" IS NULL OR "from" <= ${on}::date) AND ("to" IS NULL OR "to" > ${on}::date)
    ), above AS (
      (SELECT "areaId" AS "base", "areaId" AS "id" FROM body UNION SELECT "areaId", "areaId" FROM covered)
      UNION
      SELECT above."base", a."parentId" FROM above JOIN "Area" a ON a."id" = above."id" WHERE a."parentId" IS NOT NULL
    )
    SELECT DISTINCT body."id" AS "councilId", covered."localPartyId" FROM body JOIN covered
      ON EXISTS (SELECT 1 FROM above WHERE above."base" = body."areaId" AND above."id" = covered."areaId")
      OR EXISTS (SELECT 1 FROM above WHERE above."base" = covered."areaId" AND above."id" = body."areaId")
      OR EXISTS (SELECT 1 FROM "AreaPlacement" p WHERE p."innerId" = body."areaId" AND p."outerId" = covered."areaId")`;
  const byCouncil = Map.groupBy(rows, ({ councilId }) => councilId);
  return new Map(
    [...byCouncil].map(([councilId, found]) => [councilId, found.map(({ localPartyId }) => localPartyId)]),
  );
}
