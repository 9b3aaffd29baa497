import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { AreaKind } from '../generated/prisma/enums.ts';
import { roleKey } from '../organisations/awaited-polls.ts';
import { doubtedRoles } from '../organisations/doubted-roles.ts';
import { occupiedRoles } from '../organisations/occupied-roles.ts';
import { hasBegun, isActing, isInForce, isOver } from './acting-areas.ts';

/** An area a postcode lies in. What is known of the area is null where the record does not hold it. */
export type PostcodeArea = Readonly<{
  /** The area's own. Of one that the record does not hold, as the directory or the split file gives it; null where the area has none. */
  gssCode: string | null;
  /** The part of the postcode's addresses, above 0 to 1. Null where no split file says. */
  share: number | null;
  areaId: string | null;
  kind: AreaKind | null;
  slug: string | null;
  nameEn: string | null;
  nameCy: string | null;
  /**
   * The day on which its boundaries cease to hold: after the one asked about or, while those who sit for it do so to the end of their term, before it. Null
   * where none is known.
   */
  changesOn: Date | null;
  /** The day after the one asked about on which the last office for it ends. Null where none is known. */
  officesEndOn: Date | null;
  /**
   * The areas that take over from it on that day, in the order of their slugs; the postcode comes to lie in one of them. Of a code that means no one
   * area: those that it leads to.
   */
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
  /** Roles of bodies of these areas that lack holders on the day, as `roleKey` says it: asked here, it takes no statement more. */
  lacking: ReadonlySet<string>;
  /** Roles of them in which the record has somebody on the day, likewise. */
  occupied: ReadonlySet<string>;
}>;

type RoleOfBody = Readonly<{ organisationId: string; role: string }>;

type Row = Omit<PostcodePlace, 'areas' | 'lacking' | 'occupied'> & {
  lacking: readonly RoleOfBody[] | null;
  occupied: readonly RoleOfBody[] | null;
} & Omit<PostcodeArea, 'successors'> & { successors: readonly AreaSuccessor[] | null };

/** How many changes of boundaries a code is followed through: more than there are between two directories. */
const MOST_STEPS = 4;

/**
 * Postcodes with their areas by the newest complete directory, in one statement: those that people sit for on the day. A code given twice over the years
 * is the area that has it on the day; one whose area was not there then leads on to the area that is the same ground, where there is exactly one. Areas that those lie in
 * wholly (a combined authority, a constituency of another legislature) follow from them; the split file's areas stand beside the directory's.
 */
export async function findPostcodes(
  prisma: PrismaClient,
  by: Readonly<{ code: string }> | Readonly<{ sector: string }>,
  day: Date,
): Promise<PostcodePlace[]> {
  const code = 'code' in by ? by.code : null;
  const sector = 'sector' in by ? by.sector : null;
  const isOfBodies = Prisma.sql`IN (
      SELECT "id" FROM "Organisation" WHERE "areaId" IN (SELECT "id" FROM lying)
      UNION SELECT "organisationId" FROM "Post" WHERE "areaId" IN (SELECT "id" FROM lying))`;
  const days = Prisma.sql`(SELECT NULL::int AS "year", ${day}::date AS "on") d`;
  const doubted = doubtedRoles(days, {
    polls: Prisma.sql`e."pollingOn" <= ${day}::date AND c."organisationId" ${isOfBodies}`,
    posts: Prisma.sql`p."organisationId" ${isOfBodies}`,
  });
  const occupied = occupiedRoles(Prisma.sql`${day}::date`, Prisma.sql`p."organisationId" ${isOfBodies}`);
  const rows = await prisma.$queryRaw<Row[]>`
    WITH RECURSIVE served AS (
      SELECT "id", "edition" FROM "PostcodeVintage" WHERE "isServed"
    ), placed AS (
      SELECT p."code", served."edition", p."terminatedOn", p."latitude", p."longitude", pl."gssCodes"
      FROM served
      JOIN "Postcode" p ON p."vintageId" = served."id" AND (p."code" = ${code} OR p."sector" = ${sector})
      JOIN "PostcodePlacement" pl ON pl."vintageId" = served."id" AND pl."number" = p."placement"
    ), coded AS (
      SELECT "code", unnest("gssCodes") AS "gssCode" FROM placed
      UNION SELECT s."code", s."gssCode" FROM "PostcodeShare" s JOIN placed USING ("code")
      WHERE NOT ${isOver(Prisma.sql`s."gssCode"`, day)}
    ), meant AS (
      SELECT i."value" AS "gssCode", a."id", a."kind", a."validFrom", ${isActing('a', day)} AS "isActing", 0 AS "steps",
        ${hasBegun('a', day)} AS "hasBegun"
      FROM (SELECT DISTINCT "gssCode" FROM coded) known
      JOIN "AreaIdentifier" i ON i."scheme" = 'gss' AND i."value" = known."gssCode"
      JOIN "Area" a ON a."id" = i."areaId"
      UNION
      -- The same ground under other boundaries: all of it lies in one area, or one area alone follows or went before.
      SELECT meant."gssCode", n."id", n."kind", n."validFrom", ${isActing('n', day)}, meant."steps" + 1, ${hasBegun('n', day)}
      FROM meant CROSS JOIN LATERAL (
        SELECT o."toId" AS "id" FROM "AreaOverlap" o WHERE o."fromId" = meant."id" AND o."areaShare" = 1
        UNION
        SELECT min(s."successorId"::text)::uuid FROM "AreaSuccession" s WHERE s."predecessorId" = meant."id" AND meant."hasBegun" HAVING count(*) = 1
        UNION
        SELECT min(s."predecessorId"::text)::uuid FROM "AreaSuccession" s WHERE s."successorId" = meant."id" AND NOT meant."hasBegun" HAVING count(*) = 1
      ) same JOIN "Area" n ON n."id" = same."id"
      WHERE NOT meant."isActing" AND n."kind" = meant."kind" AND meant."steps" < ${MOST_STEPS}
    ), own AS (
      SELECT DISTINCT ON ("gssCode") "gssCode", "id" FROM meant WHERE "isActing" AND "steps" = 0
      ORDER BY "gssCode", "validFrom" DESC NULLS LAST, "id"
    ), followed AS (
      SELECT "gssCode", min("id"::text)::uuid AS "id" FROM meant
      WHERE "isActing" AND "gssCode" NOT IN (SELECT "gssCode" FROM own)
      GROUP BY "gssCode" HAVING count(DISTINCT "id") = 1
    ), found AS (
      SELECT "gssCode", "id", "gssCode" AS "ownCode" FROM own
      UNION ALL
      SELECT f."gssCode", f."id", (SELECT max(i."value") FROM "AreaIdentifier" i WHERE i."areaId" = f."id" AND i."scheme" = 'gss')
      FROM followed f
    ), around AS (
      SELECT "id" AS "of", "id" AS "in" FROM (SELECT DISTINCT "id" FROM found) areas
      UNION
      SELECT around."of", a."id" FROM around JOIN "AreaOverlap" o ON o."fromId" = around."in" AND o."areaShare" = 1
      JOIN "Area" a ON a."id" = o."toId" JOIN "Area" b ON b."id" = o."fromId"
      WHERE ${isInForce('a', day)} AND a."kind" <> b."kind"
    ), direct AS (
      -- The directory's old code and the split file's new one can mean one area: the one with its share says more.
      SELECT DISTINCT ON (coded."code", COALESCE(found."id"::text, coded."gssCode"))
        coded."code", COALESCE(found."ownCode", coded."gssCode") AS "gssCode", found."id", s."share"
      FROM coded LEFT JOIN found USING ("gssCode")
      LEFT JOIN "PostcodeShare" s ON s."code" = coded."code" AND s."gssCode" = coded."gssCode"
      ORDER BY coded."code", COALESCE(found."id"::text, coded."gssCode"), s."share" DESC NULLS LAST
    ), parts AS (
      -- The shares of the parts of one kind add up; of two kinds that lie in it, such as county and district, the fuller one says it.
      SELECT direct."code", around."in" AS "id", part."kind", sum(direct."share") AS "share"
      FROM direct JOIN around ON around."of" = direct."id" JOIN "Area" part ON part."id" = direct."id"
      WHERE around."in" <> around."of"
      GROUP BY direct."code", around."in", part."kind"
    ), derived AS (
      SELECT parts."code", parts."id", max(parts."share") AS "share" FROM parts JOIN "Area" a ON a."id" = parts."id"
      -- What the directory or the split file says of a kind is not guessed at.
      WHERE NOT EXISTS (SELECT 1 FROM direct d JOIN "Area" b ON b."id" = d."id" WHERE d."code" = parts."code" AND b."kind" = a."kind")
      GROUP BY parts."code", parts."id"
    ), lying AS (
      SELECT "code", "gssCode", "id", "share" FROM direct
      UNION ALL
      SELECT derived."code", (SELECT max(i."value") FROM "AreaIdentifier" i WHERE i."areaId" = derived."id" AND i."scheme" = 'gss'),
        derived."id", CASE WHEN derived."share" > 1 THEN 1 ELSE derived."share" END
      FROM derived
    ), following AS (
      SELECT held."id"::text AS "of", s."on", s."legislation", n."id"
      FROM (SELECT DISTINCT a."id", a."validTo" FROM lying JOIN "Area" a USING ("id")) held
      CROSS JOIN LATERAL (
        SELECT s."successorId", COALESCE(s."occurredOn", n."validFrom", held."validTo") AS "on", COALESCE(s."legislation", n."legislation") AS "legislation"
        FROM "AreaSuccession" s JOIN "Area" n ON n."id" = s."successorId" WHERE s."predecessorId" = held."id"
      ) s JOIN "Area" n ON n."id" = s."successorId"
      -- An area whose offices outlast its boundaries has its change behind it, and those elected by the new ones before it.
      WHERE s."on" > ${day}::date OR (held."validTo" <= ${day}::date AND s."on" >= held."validTo")
      UNION
      -- Of a code that cannot be followed to one area: the areas that it leads to, of which it is one.
      SELECT m."gssCode", NULL, COALESCE(s."legislation", n."legislation"), n."id"
      FROM meant m JOIN "AreaSuccession" s ON s."predecessorId" = m."id" JOIN "Area" n ON n."id" = s."successorId"
      WHERE m."hasBegun" AND NOT m."isActing" AND m."gssCode" NOT IN (SELECT "gssCode" FROM found) AND n."kind" = m."kind" AND ${isActing('n', day)}
      UNION
      SELECT m."gssCode", m."validFrom", n."legislation", n."id" FROM meant m JOIN "Area" n USING ("id")
      WHERE NOT m."hasBegun" AND m."steps" = 0 AND m."gssCode" NOT IN (SELECT "gssCode" FROM found)
    ), changing AS (
      SELECT f."of", f."on", json_agg(json_build_object(
          'areaId', n."id", 'kind', n."kind", 'slug', n."slug", 'nameEn', n."nameEn", 'nameCy', n."nameCy", 'legislation', f."legislation",
          'gssCode', (SELECT max(i."value") FROM "AreaIdentifier" i WHERE i."areaId" = n."id" AND i."scheme" = 'gss')
        ) ORDER BY n."slug") AS "successors"
      FROM following f JOIN "Area" n USING ("id") WHERE f."on" IS NOT DISTINCT FROM (SELECT min("on") FROM following WHERE "of" = f."of")
      GROUP BY f."of", f."on"
    )
    SELECT placed."code", placed."edition", placed."terminatedOn", placed."latitude", placed."longitude",
           lying."gssCode", lying."share", a."id" AS "areaId", a."kind"::text, a."slug", a."nameEn", a."nameCy",
           COALESCE(changing."on", a."validTo") AS "changesOn", changing."successors",
           (SELECT max(p."validTo") FROM "Post" p WHERE p."areaId" = a."id" AND p."validTo" > ${day}::date) AS "officesEndOn",
           (SELECT json_agg(w) FROM (SELECT "organisationId", "role" FROM (${doubted}) doubted) w) AS "lacking",
           (SELECT json_agg(w) FROM (${occupied}) w) AS "occupied"
    FROM placed
    LEFT JOIN lying USING ("code")
    LEFT JOIN "Area" a ON a."id" = lying."id"
    LEFT JOIN changing ON changing."of" = COALESCE(a."id"::text, lying."gssCode")
    ORDER BY placed."code", lying."gssCode", a."slug"`;
  return [...Map.groupBy(rows, (row) => row.code).values()].map(placeOf);
}

function placeOf(rows: readonly Row[]): PostcodePlace {
  const [{ code, edition, terminatedOn, latitude, longitude, lacking, occupied }] = rows as [Row];
  const areas = rows.flatMap(({ successors, ...row }) =>
    row.gssCode === null && row.areaId === null ? [] : [{ ...areaOf(row), successors: successors ?? [] }],
  );
  const keysOf = (roles: readonly RoleOfBody[] | null) =>
    new Set((roles ?? []).map(({ organisationId, role }) => roleKey(organisationId, role)));
  const known = { lacking: keysOf(lacking), occupied: keysOf(occupied) };
  return { code, edition, terminatedOn, latitude, longitude, areas, ...known };
}

function areaOf({
  gssCode,
  share,
  areaId,
  kind,
  slug,
  nameEn,
  nameCy,
  changesOn,
  officesEndOn,
}: Omit<Row, 'successors' | 'lacking' | 'occupied'>) {
  return { gssCode, share, areaId, kind, slug, nameEn, nameCy, changesOn, officesEndOn };
}
