import { bumpGenerations } from '../cache/generation.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import { DIVIDED_KINDS } from './areas-within.ts';

/** Whose councillors and offices are looked for in a constituency or police area. */
const PLACED_KINDS = ['WARD', 'COUNTY_DIVISION', 'DISTRICT', 'COUNTY'];

/** Shares of addresses are written with few digits, and three thirds are less than one. */
const ALL_OF_IT = 0.999;

/**
 * Writes anew which wards, divisions, districts and counties lie in which constituencies and police areas, which divisions in which districts, and which
 * wards in which divisions, for county and districts are drawn apart: the directory that is served puts
 * every live postcode of the one in the other, and where the split file knows more of a postcode, that holds. What lies wholly in a
 * constituency by law lies in the areas around that too. Codes mean the areas that had them in the month of the directory: it says nothing
 * of other boundaries. Call it when any of them has changed; without a directory nothing is placed.
 */
export async function placeWards(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.placements})`;
  const inners = Prisma.join(PLACED_KINDS);
  const outers = Prisma.join([...DIVIDED_KINDS]);
  const served = Prisma.sql`served AS (
      SELECT "id", ("edition" || '-01')::date AS "from", ("edition" || '-01')::date + interval '1 month' AS "to" FROM "PostcodeVintage"
      WHERE "isServed"
    )`;
  // Tables of their own, since the planner takes the many rows of a part of a statement for a few.
  await tx.$executeRaw`DROP TABLE IF EXISTS "placed_code", "placed_split", "placed_unit", "placed_lying"`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "placed_code" ON COMMIT DROP AS
    WITH RECURSIVE ${served}, in_force AS MATERIALIZED (
      SELECT a."id", a."kind"::text AS "kind", a."validFrom" FROM "Area" a CROSS JOIN served
      WHERE a."kind"::text IN (${inners}, ${outers})
        AND (a."validFrom" IS NULL OR a."validFrom" < served."to") AND (a."validTo" IS NULL OR a."validTo" > served."from")
    ), coded AS (
      SELECT DISTINCT ON (i."value") i."value" AS "code", a."id", a."kind"
      FROM "AreaIdentifier" i JOIN in_force a ON a."id" = i."areaId" CROSS JOIN served
      WHERE i."scheme" = 'gss' AND (i."validFrom" IS NULL OR i."validFrom" < served."to") AND (i."validTo" IS NULL OR i."validTo" > served."from")
      ORDER BY i."value", a."validFrom" DESC NULLS LAST, a."id"
    ), meant AS (
      SELECT "code", "id", "kind" FROM coded
      UNION
      SELECT meant."code", a."id", a."kind" FROM meant JOIN "AreaOverlap" o ON o."fromId" = meant."id" AND o."areaShare" = 1
      JOIN in_force a ON a."id" = o."toId" WHERE a."kind" <> meant."kind" AND a."kind" IN (${outers})
    ) SELECT * FROM meant`;
  await tx.$executeRaw`ANALYZE "placed_code"`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "placed_split" ON COMMIT DROP AS
    SELECT s."code" AS "postcode", c."id", c."kind", sum(s."share") AS "share"
    FROM "PostcodeShare" s JOIN "placed_code" c ON c."code" = s."gssCode" GROUP BY 1, 2, 3`;
  await tx.$executeRaw`ANALYZE "placed_split"`;
  // Postcodes of one placement go together, but for those of which the split file says more.
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "placed_unit" ON COMMIT DROP AS
    WITH ${served} SELECT row_number() OVER () AS "unit", grouped.* FROM (
      SELECT p."placement", alone."postcode", count(*) AS "postcodes"
      FROM "Postcode" p LEFT JOIN (SELECT DISTINCT "postcode" FROM "placed_split") alone ON alone."postcode" = p."code"
      WHERE p."vintageId" = (SELECT "id" FROM served) AND p."terminatedOn" IS NULL
      GROUP BY 1, 2
    ) grouped`;
  await tx.$executeRaw`ANALYZE "placed_unit"`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "placed_lying" ON COMMIT DROP AS
    WITH ${served}, written AS MATERIALIZED (
      SELECT DISTINCT pl."number", c."id", c."kind" FROM "PostcodePlacement" pl CROSS JOIN unnest(pl."gssCodes") AS said("code")
      JOIN "placed_code" c ON c."code" = said."code" WHERE pl."vintageId" = (SELECT "id" FROM served)
    )
    SELECT u."unit", u."postcodes", w."id", w."kind", 1::float8 AS "share" FROM "placed_unit" u JOIN written w ON w."number" = u."placement"
    WHERE u."postcode" IS NULL OR (u."postcode", w."kind") NOT IN (SELECT "postcode", "kind" FROM "placed_split")
    UNION ALL
    SELECT u."unit", u."postcodes", s."id", s."kind", s."share" FROM "placed_unit" u JOIN "placed_split" s ON s."postcode" = u."postcode"`;
  await tx.$executeRaw`ANALYZE "placed_lying"`;
  const [changed] = await tx.$queryRaw<{ rows: number }[]>`
    WITH ${served}, total AS (
      SELECT "id", sum("postcodes") AS "postcodes" FROM "placed_lying" WHERE "kind" IN (${inners}) GROUP BY "id"
    ), pair AS (
      SELECT i."id" AS "innerId", o."id" AS "outerId", sum(i."postcodes") AS "postcodes",
        sum(i."postcodes") FILTER (WHERE o."share" >= ${ALL_OF_IT}) AS "whole"
      FROM "placed_lying" i JOIN "placed_lying" o ON o."unit" = i."unit"
        AND (o."kind" IN (${outers}) OR (i."kind", o."kind") IN (('COUNTY_DIVISION', 'DISTRICT'), ('WARD', 'COUNTY_DIVISION'))) WHERE i."kind" IN (${inners})
      GROUP BY 1, 2
    ), placed AS MATERIALIZED (
      SELECT pair."innerId", pair."outerId", (SELECT "id" FROM served) AS "vintageId", pair."postcodes"::int AS "livePostcodes",
        COALESCE(pair."whole" = total."postcodes", false) AS "isWhole"
      FROM pair JOIN total ON total."id" = pair."innerId"
    ), gone AS (
      DELETE FROM "AreaPlacement" p WHERE (p."innerId", p."outerId") NOT IN (SELECT "innerId", "outerId" FROM placed)
      RETURNING 1
    ), written AS (
      INSERT INTO "AreaPlacement" AS p ("innerId", "outerId", "vintageId", "livePostcodes", "isWhole") SELECT * FROM placed
      ON CONFLICT ("innerId", "outerId") DO UPDATE SET
        "vintageId" = EXCLUDED."vintageId", "livePostcodes" = EXCLUDED."livePostcodes", "isWhole" = EXCLUDED."isWhole"
      WHERE (p."vintageId", p."livePostcodes", p."isWhole") IS DISTINCT FROM (EXCLUDED."vintageId", EXCLUDED."livePostcodes", EXCLUDED."isWhole")
      RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone)::int + (SELECT count(*) FROM written)::int AS "rows"`;
  if (changed && changed.rows > 0) await bumpGenerations(tx, ['AreaPlacement']);
}
