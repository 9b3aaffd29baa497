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

type Row = Omit<PostcodePlace, 'areas'> & PostcodeArea & { gssCode: string | null };

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
      SELECT DISTINCT ON (i."value") i."value" AS "gssCode", a."id" AS "areaId", a."kind"::text, a."slug", a."nameEn", a."nameCy"
      FROM (SELECT DISTINCT "gssCode" FROM coded) known
      JOIN "AreaIdentifier" i ON i."scheme" = 'gss' AND i."value" = known."gssCode"
      JOIN "Area" a ON a."id" = i."areaId"
      WHERE (a."validFrom" IS NULL OR a."validFrom" <= ${day}::date) AND (a."validTo" IS NULL OR a."validTo" > ${day}::date)
      ORDER BY i."value", a."validFrom" DESC NULLS LAST, a."id"
    )
    SELECT placed."code", placed."edition", placed."terminatedOn", placed."latitude", placed."longitude",
           coded."gssCode", s."share", held."areaId", held."kind", held."slug", held."nameEn", held."nameCy"
    FROM placed
    LEFT JOIN coded USING ("code")
    LEFT JOIN "PostcodeShare" s ON s."code" = coded."code" AND s."gssCode" = coded."gssCode"
    LEFT JOIN held ON held."gssCode" = coded."gssCode"
    ORDER BY placed."code", coded."gssCode"`;
  return [...Map.groupBy(rows, (row) => row.code).values()].map(placeOf);
}

function placeOf(rows: readonly Row[]): PostcodePlace {
  const [{ code, edition, terminatedOn, latitude, longitude }] = rows as [Row];
  const areas = rows.flatMap(({ gssCode, share, areaId, kind, slug, nameEn, nameCy }) =>
    gssCode === null ? [] : [{ gssCode, share, areaId, kind, slug, nameEn, nameCy }],
  );
  return { code, edition, terminatedOn, latitude, longitude, areas };
}
