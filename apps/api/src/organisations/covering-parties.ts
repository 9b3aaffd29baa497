import { formatDay } from '../calendar/day.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';

/**
 * Councils and the local parties that cover their area on a day, anything inside it, an area it is inside, or a constituency or police area with
 * postcodes in it: one of a county covers the county's districts, one of a ward its council.
 * @param councils A condition on `o`, the councils' rows of Organisation.
 * @param parties A condition on `c`, rows of LocalPartyArea.
 */
function coveredCouncils(councils: Prisma.Sql, parties: Prisma.Sql, day: Date): Prisma.Sql {
  const on = formatDay(day);
  return Prisma.sql`
    WITH RECURSIVE body AS (
      SELECT o."id", o."areaId" FROM "Organisation" o WHERE ${councils} AND o."areaId" IS NOT NULL
    ), covered AS (
      SELECT DISTINCT c."localPartyId", c."areaId" FROM "LocalPartyArea" c
      WHERE ${parties} AND (c."from" IS NULL OR c."from" <= ${on}::date) AND (c."to" IS NULL OR c."to" > ${on}::date)
    ), above AS (
      (SELECT "areaId" AS "base", "areaId" AS "id" FROM body UNION SELECT "areaId", "areaId" FROM covered)
      UNION
      SELECT above."base", a."parentId" FROM above JOIN "Area" a ON a."id" = above."id" WHERE a."parentId" IS NOT NULL
    )
    SELECT body."id" AS "councilId", covered."localPartyId" FROM body
      JOIN above ON above."base" = body."areaId" JOIN covered ON covered."areaId" = above."id"
    UNION
    SELECT body."id", covered."localPartyId" FROM covered
      JOIN above ON above."base" = covered."areaId" JOIN body ON body."areaId" = above."id"
    UNION
    SELECT body."id", covered."localPartyId" FROM covered
      JOIN "AreaPlacement" p ON p."outerId" = covered."areaId" JOIN body ON body."areaId" = p."innerId"`;
}

type Pair = { councilId: string; localPartyId: string };

/** The ids of the local parties that cover each council on a day, by the council's id. One statement. */
export async function findCoveringParties(
  prisma: PrismaClient,
  councils: readonly string[],
  day: Date,
): Promise<Map<string, string[]>> {
  const those = Prisma.sql`o."id" = ANY (${[...councils]}::uuid[])`;
  const rows = await prisma.$queryRaw<Pair[]>(coveredCouncils(those, Prisma.sql`TRUE`, day));
  const byCouncil = Map.groupBy(rows, ({ councilId }) => councilId);
  return new Map(
    [...byCouncil].map(([councilId, found]) => [councilId, found.map(({ localPartyId }) => localPartyId)]),
  );
}

/** The ids of the councils that each local party covers on a day, whole or in part, by the party's id. One statement. */
export async function findCoveredCouncils(
  prisma: PrismaClient,
  parties: readonly string[],
  day: Date,
): Promise<Map<string, string[]>> {
  const those = Prisma.sql`c."localPartyId" = ANY (${[...parties]}::uuid[])`;
  const rows = await prisma.$queryRaw<Pair[]>(coveredCouncils(Prisma.sql`o."kind" = 'COUNCIL'`, those, day));
  const byParty = Map.groupBy(rows, ({ localPartyId }) => localPartyId);
  return new Map([...byParty].map(([partyId, found]) => [partyId, found.map(({ councilId }) => councilId)]));
}
