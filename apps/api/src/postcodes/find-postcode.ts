import type { AreaKind } from '../generated/prisma/enums.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** An area a postcode lies in. What is known of the area is null where the record does not hold it. */
export type PostcodeArea = Readonly<{
  gssCode: string;
  /** The part of the postcode's addresses, above 0 to 1. Null where no split file says. */
  share: number | null;
  areaId: string | null;
  kind: AreaKind | null;
  slug: string | null;
  nameEn: string | null;
  nameCy: string | null;
  /** The day after the one asked about on which its boundaries cease to hold. Null where none is known. */
  changesOn: Date | null;
  /** The areas that take over from it on that day, in the order of their slugs; the postcode comes to lie in one of them. */
  successors: readonly AreaSuccessor[];
}>;

/** An area that takes over from another. */
export type AreaSuccessor = Readonly<{
  areaId: string;
  kind: AreaKind;
  slug: string;
  nameEn: string | null;
  nameCy: string | null;
  /** Null where it has no code yet. */
  gssCode: string | null;
  legislation: string | null;
}>;

/** Where a postcode lies. */
export type PostcodePlace = Readonly<{
  /** Without spaces, DE12AB. */
  code: string;
  /** Month of the directory, YYYY-MM. */
  edition: string;
  terminatedOn: Date | null;
  latitude: number | null;
  longitude: number | null;
  areas: readonly PostcodeArea[];
}>;

type Row = Omit<PostcodePlace, 'areas'> &
  Omit<PostcodeArea, 'successors'> & { gssCode: string | null; successors: readonly AreaSuccessor[] | null };

/**
 * Postcodes with their areas by the newest complete directory, in one statement. A code given twice over the years is the area that has it on the
 * day; the split file's areas stand beside the directory's.
 */
export async function findPostcodes(
  prisma: PrismaClient,
  by: Readonly<{ code: string }> | Readonly<{ sector: string }>,
  day: Date,
): Promise<PostcodePlace[]> {
  const code = 'code' in by ? by.code : null;
  const sector = 'sector' in by ? by.sector : null;
  const rows = await prisma.$queryRaw<Row[]>`
    WITH served AS (
      -- Of the complete vintages only the first in this order has rows: the importer empties the others.
      SELECT "id", "edition" FROM "PostcodeVintage" WHERE "completedAt" IS NOT NULL
      ORDER BY "edition" DESC, "completedAt" DESC LIMIT 1
    ), placed AS (
      SELECT p."code", served."edition", p."terminatedOn", p."latitude", p."longitude", pl."gssCodes"
      FROM served
      JOIN "Postcode" p ON p."vintageId" = served."id" AND (p."code" = ${code} OR p."sector" = ${sector})
      JOIN "PostcodePlacement" pl ON pl."vintageId" = served."id" AND pl."number" = p."placement"
    ), coded AS (
      SELECT "code", unnest("gssCodes") AS "gssCode" FROM placed
      UNION SELECT s."code", s."gssCode" FROM "PostcodeShare" s JOIN placed USING ("code")
    ), held AS (
      SELECT DISTINCT ON (i."value") i."value" AS "gssCode", a."id" AS "areaId", a."kind"::text, a."slug", a."nameEn", a."nameCy", a."validTo"
      FROM (SELECT DISTINCT "gssCode" FROM coded) known
      JOIN "AreaIdentifier" i ON i."scheme" = 'gss' AND i."value" = known."gssCode"
      JOIN "Area" a ON a."id" = i."areaId"
      WHERE (a."validFrom" IS NULL OR a."validFrom" <= ${day}::date) AND (a."validTo" IS NULL OR a."validTo" > ${day}::date)
      ORDER BY i."value", a."validFrom" DESC NULLS LAST, a."id"
    ), following AS (
      SELECT held."areaId" AS "of", COALESCE(s."occurredOn", n."validFrom", held."validTo") AS "on", COALESCE(s."legislation", n."legislation") AS "legislation",
             n."id", n."kind", n."slug", n."nameEn", n."nameCy"
      FROM held JOIN "AreaSuccession" s ON s."predecessorId" = held."areaId" JOIN "Area" n ON n."id" = s."successorId"
      WHERE COALESCE(s."occurredOn", n."validFrom", held."validTo") > ${day}::date
    ), changing AS (
      SELECT f."of", f."on", json_agg(json_build_object(
          'areaId', f."id", 'kind', f."kind", 'slug', f."slug", 'nameEn', f."nameEn", 'nameCy', f."nameCy", 'legislation', f."legislation",
          'gssCode', (SELECT max(i."value") FROM "AreaIdentifier" i WHERE i."areaId" = f."id" AND i."scheme" = 'gss')
        ) ORDER BY f."slug") AS "successors"
      FROM following f WHERE f."on" = (SELECT min("on") FROM following WHERE "of" = f."of")
      GROUP BY f."of", f."on"
    )
    SELECT placed."code", placed."edition", placed."terminatedOn", placed."latitude", placed."longitude",
           coded."gssCode", s."share", held."areaId", held."kind", held."slug", held."nameEn", held."nameCy",
           COALESCE(changing."on", held."validTo") AS "changesOn", changing."successors"
    FROM placed
    LEFT JOIN coded USING ("code")
    LEFT JOIN "PostcodeShare" s ON s."code" = coded."code" AND s."gssCode" = coded."gssCode"
    LEFT JOIN held ON held."gssCode" = coded."gssCode"
    LEFT JOIN changing ON changing."of" = held."areaId"
    ORDER BY placed."code", coded."gssCode"`;
  return [...Map.groupBy(rows, (row) => row.code).values()].map(placeOf);
}

function placeOf(rows: readonly Row[]): PostcodePlace {
  const [{ code, edition, terminatedOn, latitude, longitude }] = rows as [Row];
  const areas = rows.flatMap(({ gssCode, successors, ...row }) =>
    gssCode === null ? [] : [{ ...areaOf(row), gssCode, successors: successors ?? [] }],
  );
  return { code, edition, terminatedOn, latitude, longitude, areas };
}

function areaOf({
  share,
  areaId,
  kind,
  slug,
  nameEn,
  nameCy,
  changesOn,
}: Omit<Row, 'gssCode' | 'successors'>) {
  return { share, areaId, kind, slug, nameEn, nameCy, changesOn };
}
