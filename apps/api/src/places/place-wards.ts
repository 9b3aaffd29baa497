import { bumpGenerations } from '../cache/generation.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import { DIVIDED_KINDS } from './areas-within.ts';

/** Whose councillors and offices are looked for in a constituency or police area. */
const PLACED_KINDS = ['WARD', 'COUNTY_DIVISION', 'DISTRICT', 'COUNTY'];

/** Shares of addresses are written with few digits, and three thirds are less than one. */
const ALL_OF_IT = 0.999;

/**
 * Writes anew which wards, divisions, districts and counties lie in which constituencies and police areas: the directory that is served puts
 * every live postcode of the one in the other, and where the split file knows more of a postcode, that holds. What lies wholly in a
 * constituency by law lies in the areas around that too. Codes mean the areas that had them in the month of the directory: it says nothing
 * of other boundaries. Call it when any of them has changed; without a directory nothing is placed.
 */
export async function placeWards(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.placements})`;
  const inners = Prisma.join(PLACED_KINDS);
  const outers = Prisma.join([...DIVIDED_KINDS]);
  const [changed] = await tx.$queryRaw<{ rows: number }[]>`
    WITH RECURSIVE served AS (
      SELECT "id", ("edition" || '-01')::date AS "from", ("edition" || '-01')::date + interval '1 month' AS "to" FROM "PostcodeVintage"
      WHERE "completedAt" IS NOT NULL ORDER BY "edition" DESC, "completedAt" DESC LIMIT 1
    ), in_force AS (
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
    ), split AS MATERIALIZED (
      SELECT s."code" AS "postcode", meant."id", meant."kind", sum(s."share") AS "share"
      FROM "PostcodeShare" s JOIN meant ON meant."code" = s."gssCode" GROUP BY 1, 2, 3
    ), unit AS MATERIALIZED (
      -- Postcodes of one placement go together, but for those of which the split file says more.
      SELECT row_number() OVER () AS "unit", grouped.* FROM (
        SELECT p."placement", alone."postcode", count(*) AS "postcodes"
        FROM served JOIN "Postcode" p ON p."vintageId" = served."id" AND p."terminatedOn" IS NULL
        LEFT JOIN (SELECT DISTINCT "postcode" FROM split) alone ON alone."postcode" = p."code"
        GROUP BY 1, 2
      ) grouped
    ), lying AS MATERIALIZED (
      SELECT unit."unit", unit."postcodes", meant."id", meant."kind", 1::float8 AS "share"
      FROM unit CROSS JOIN served
      JOIN "PostcodePlacement" pl ON pl."vintageId" = served."id" AND pl."number" = unit."placement"
      CROSS JOIN unnest(pl."gssCodes") AS written("code") JOIN meant USING ("code")
      WHERE NOT EXISTS (SELECT FROM split s WHERE s."postcode" = unit."postcode" AND s."kind" = meant."kind")
      UNION
      SELECT unit."unit", unit."postcodes", split."id", split."kind", split."share" FROM unit JOIN split USING ("postcode")
    ), total AS (
      SELECT "id", sum("postcodes") AS "postcodes" FROM lying WHERE "kind" IN (${inners}) GROUP BY "id"
    ), placed AS (
      SELECT i."id" AS "innerId", o."id" AS "outerId", served."id" AS "vintageId", sum(i."postcodes")::int AS "livePostcodes",
        COALESCE(sum(i."postcodes") FILTER (WHERE o."share" >= ${ALL_OF_IT}), 0) = max(total."postcodes") AS "isWhole"
      FROM lying i JOIN lying o ON o."unit" = i."unit" AND o."kind" IN (${outers}) JOIN total ON total."id" = i."id" CROSS JOIN served
      WHERE i."kind" IN (${inners})
      GROUP BY 1, 2, 3
    ), gone AS (
      DELETE FROM "AreaPlacement" p WHERE NOT EXISTS (SELECT FROM placed WHERE placed."innerId" = p."innerId" AND placed."outerId" = p."outerId")
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
