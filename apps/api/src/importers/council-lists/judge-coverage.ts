import type { CoverageLevel } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';

/** A body and an office, of which lists say on a day who is in it. */
export type Listed = Readonly<{
  organisationId: string;
  role: string;
  on: string;
  /** Whether the document itself shows that nothing of it is missing. A table that was cut at the end of a line looks like a whole one. */
  isWhole: boolean;
}>;

type WardRow = Readonly<{
  organisationId: string;
  on: string;
  areaId: string;
  nameEn: string | null;
  nameCy: string | null;
  /** Null where the record has no office for it yet. */
  seats: number | null;
  /** Who said how it is called. Null where nobody is noted, as for an editor. */
  namedBy: string | null;
  /** The newest list of all wards, up to the day, that it stands in. */
  listedIn: number | null;
}>;

type CountRow = Readonly<{
  organisationId: string;
  on: string;
  areaId: string;
  ward: string;
  rows: number;
}>;

type Day = Readonly<{ organisationId: string; on: string }>;

/**
 * How whole the record is by the lists of a day: COMPLETE where every ward in force on it has a row for each of its seats, vacant ones among them,
 * and no row waits for an editor; else PARTIAL (R17). Where only the list itself says which wards there are, it must show its own end; a register of
 * wards, or an editor, knows better. It is judged by what is kept of the lists, so that it does not matter what came first (R12). Three statements.
 */
export async function judgeCoverage(
  tx: Prisma.TransactionClient,
  listed: readonly Listed[],
): Promise<(day: Day) => CoverageLevel> {
  const which = JSON.stringify(listed);
  const wards = Map.groupBy(await loadWards(tx, which), dayKey);
  const counts = Map.groupBy(await countRows(tx, which), dayKey);
  const asking = new Set(await loadAsking(tx, which));
  const wholeOf = new Map(listed.map((row) => [dayKey(row), row.isWhole]));
  return (day) => {
    const key = dayKey(day);
    const inForce = findInForce(wards.get(key) ?? []);
    const rows = counts.get(key) ?? [];
    const isFull = inForce.wards.every((ward) => countOf(ward, rows) >= (ward.seats ?? 1));
    const isKnown = inForce.isKnown || wholeOf.get(key) === true;
    return isFull && isKnown && rows.length > 0 && !asking.has(key) ? 'COMPLETE' : 'PARTIAL';
  };
}

function dayKey({ organisationId, on }: Day): string {
  return `${organisationId} ${on}`;
}

/** Of wards that registers list, those of the newest list; without one, all whose time it is. */
function findInForce(wards: readonly WardRow[]) {
  const years = wards.flatMap(({ listedIn }) => listedIn ?? []);
  const newest = years.length > 0 ? Math.max(...years) : null;
  return {
    wards: newest === null ? wards : wards.filter(({ listedIn }) => listedIn === newest),
    isKnown: newest !== null || wards.some(({ namedBy }) => namedBy === null || namedBy === 'EDITOR'),
  };
}

function countOf({ areaId, nameEn, nameCy }: WardRow, rows: readonly CountRow[]): number {
  const names = [nameEn, nameCy].flatMap((name) => (name === null ? [] : foldWard(name)));
  // Boundaries change and names stay: a ward of before with the name of one of today waits for nobody.
  const there = rows.filter((row) => row.areaId === areaId || names.includes(foldWard(row.ward)));
  return there.reduce((sum, row) => sum + row.rows, 0);
}

/** The wards whose time a day is. Who was elected before the boundaries changed sits for the old ones until some days after the poll. */
function loadWards(tx: Prisma.TransactionClient, which: string): Promise<WardRow[]> {
  return tx.$queryRaw<WardRow[]>`
    SELECT l."organisationId", l."on"::text, a."id" AS "areaId", a."nameEn", a."nameCy", p."seats",
      (SELECT f."source" FROM "FieldSource" f WHERE f."recordType" = 'Area' AND f."recordId" = a."id" AND f."field" = 'name') AS "namedBy",
      (SELECT max(s."year") FROM "AreaListing" s WHERE s."areaId" = a."id" AND s."year" <= extract(year FROM l."on")) AS "listedIn"
    FROM jsonb_to_recordset(${which}::jsonb) AS l("organisationId" uuid, "role" text, "on" date)
    JOIN "Organisation" o ON o."id" = l."organisationId"
    JOIN LATERAL (
      SELECT c."id" FROM "Area" c WHERE c."parentId" = o."areaId"
      UNION SELECT q."areaId" FROM "Post" q WHERE q."organisationId" = o."id" AND q."role"::text = l."role"
    ) w ON true
    JOIN "Area" a ON a."id" = w."id" AND a."kind" IN ('WARD', 'COUNTY_DIVISION')
    LEFT JOIN "Post" p ON p."areaId" = a."id" AND p."organisationId" = o."id" AND p."role"::text = l."role"
    WHERE (GREATEST(a."validFrom", p."validFrom") IS NULL OR GREATEST(a."validFrom", p."validFrom") <= l."on")
      AND (a."validTo" IS NULL OR GREATEST(a."validTo", p."validTo") > l."on")`;
}

/** How many each ward has in the lists of the day, or in office where they must not be shown. */
function countRows(tx: Prisma.TransactionClient, which: string): Promise<CountRow[]> {
  return tx.$queryRaw<CountRow[]>`
    SELECT k."organisationId", k."on"::text, k."areaId", k."ward", max(k."rows")::int AS "rows" FROM (
      SELECT e."organisationId", l."on", e."areaId", e."wardName" AS "ward", e."kind"::text AS "kind", count(*) AS "rows"
      FROM jsonb_to_recordset(${which}::jsonb) AS l("organisationId" uuid, "on" date)
      JOIN "CouncilListEntry" e ON e."organisationId" = l."organisationId" AND e."listedOn" = l."on" AND e."kind" <> 'PARTY'
      GROUP BY 1, 2, 3, 4, 5
      UNION ALL
      -- Of a list that a newer one took the place of, who was in it stays, with how many it had there.
      SELECT l."organisationId", l."on", p."areaId", COALESCE(a."nameEn", a."nameCy"), d."kind"::text, max(d."wardRows")
      FROM jsonb_to_recordset(${which}::jsonb) AS l("organisationId" uuid, "on" date)
      JOIN "Post" p ON p."organisationId" = l."organisationId" JOIN "Area" a ON a."id" = p."areaId"
      JOIN "ListedDay" d ON d."postId" = p."id" AND d."listedOn" = l."on"
      WHERE NOT EXISTS (SELECT FROM "CouncilListEntry" e WHERE e."organisationId" = l."organisationId" AND e."listedOn" = l."on" AND e."kind" <> 'PARTY')
      GROUP BY 1, 2, 3, 4, 5
    ) k GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT l."organisationId", l."on"::text, p."areaId", COALESCE(a."nameEn", a."nameCy"), count(*)::int
    FROM jsonb_to_recordset(${which}::jsonb) AS l("organisationId" uuid, "role" text, "on" date)
    JOIN "Post" p ON p."organisationId" = l."organisationId" AND p."role"::text = l."role" JOIN "Area" a ON a."id" = p."areaId"
    JOIN "OfficeHolding" h ON h."postId" = p."id" AND h."from" <= l."on" AND (h."to" IS NULL OR h."to" > l."on")
    JOIN "Suppression" s ON s."scheme" = 'wheatsheaf' AND s."value" = h."personId"::text AND s."liftedAt" IS NULL AND COALESCE(s."field", 'name') = 'name'
    WHERE NOT EXISTS (SELECT FROM "CouncilListEntry" e WHERE e."organisationId" = l."organisationId" AND e."personId" = h."personId" AND e."listedOn" = l."on")
    GROUP BY 1, 2, 3, 4`;
}

/** Bodies of which a list of the day has somebody about whom an editor is asked, and whom the record does not have in office there. */
async function loadAsking(tx: Prisma.TransactionClient, which: string): Promise<string[]> {
  const rows = await tx.$queryRaw<Day[]>`
    SELECT DISTINCT e."organisationId", l."on"::text FROM jsonb_to_recordset(${which}::jsonb) AS l("organisationId" uuid, "on" date)
    JOIN "Organisation" o ON o."id" = l."organisationId"
    JOIN "CouncilListEntry" e ON e."organisationId" = o."id" AND e."listedOn" = l."on" AND e."kind" <> 'PARTY'
    JOIN "Proposal" p ON p."key" = concat_ws(' ', 'OFFICE_HOLDING', e."kind"::text, o."slug", e."key") AND p."state" <> 'ACCEPTED'
    WHERE NOT EXISTS (SELECT FROM "OfficeHolding" h JOIN "Post" t ON t."id" = h."postId"
      WHERE h."personId" = e."personId" AND t."areaId" = e."areaId" AND h."from" <= l."on" AND (h."to" IS NULL OR h."to" > l."on"))`;
  return rows.map(dayKey);
}
