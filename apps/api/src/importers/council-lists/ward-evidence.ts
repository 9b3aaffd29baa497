import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import { loadSeenFrom } from '../../elections/ward-vintage.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Nation, OfficeRole } from '../../generated/prisma/enums.ts';
import type { Credit } from '../writing/record-source.ts';
import { isFilledByLists } from './filled-by-lists.ts';
import { loadSeatTerms } from './seat-terms.ts';
import type { Sighting, WardsOfList } from './ward-spells.ts';
import type { HeldSeat } from './known-seats.ts';
import type { FilledSpell } from './seat-room.ts';

/** A post of councillors, of which more than one list or a term speaks. */
export type ListedPost = Readonly<{
  id: string;
  role: OfficeRole;
  nation: Nation | null;
  organisationId: string;
  councilSlug: string;
  councilName: string;
  areaId: string | null;
  ward: string;
  /** The first day of which the record knows that the boundaries were in force. Null where it knows none. */
  seenFrom: string | null;
  seats: number;
  validFrom: string | null;
  endsOn: string | null;
  /** The first day of the council. Null where not known. */
  foundedOn: string | null;
}>;

/** An office there. */
export type WardOffice = HeldSeat &
  Readonly<{
    organisationId: string;
    isStatedJoint: boolean;
    sources: Credit[];
    /** Whether imports alone say all of it; else it stays as it is. */
    isImports: boolean;
  }>;

/** An office of a councillor in whatever ward. */
export type CouncilOffice = Readonly<{
  id: string;
  organisationId: string;
  postId: string;
  personId: string;
  from: string;
  to: string | null;
}>;

/** A row of a list about somebody whom nobody in the record is known to be. */
export type UnknownListed = Pick<Sighting, 'kind' | 'listedOn'> &
  Readonly<{ organisationId: string; postId: string; name: string }>;

type ListOfCouncil = WardsOfList & Readonly<{ organisationId: string }>;

/** Everybody whom a list or a term has in a post, SQL. */
const STATED = Prisma.sql`(
  SELECT "postId", "personId" FROM "ListedDay" WHERE "personId" IS NOT NULL UNION ALL SELECT "postId", "personId" FROM "SeatTerm")`;

/** Whether imports alone say all of an office `h`, SQL. */
export const IS_OF_IMPORTS = Prisma.sql`(EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from')
  AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR'))`;

/**
 * The posts among these of which the record has to weigh more than one list, or a term. Two statements.
 * @param least How many lists make it worth while.
 */
export async function loadListedPosts(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
  least = 2,
): Promise<ListedPost[]> {
  const posts = await tx.$queryRaw<Omit<ListedPost, 'seenFrom'>[]>`
    SELECT p."id", p."role"::text, o."nation", p."organisationId", o."slug" AS "councilSlug", COALESCE(o."nameEn", o."nameCy", o."slug") AS "councilName",
      p."areaId", COALESCE(a."nameEn", a."nameCy", '') AS "ward", p."seats", p."validFrom"::text, LEAST(p."validTo", o."dissolvedOn")::text AS "endsOn", o."foundedOn"::text
    FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."id" = ANY (${[...new Set(postIds)]}::uuid[]) AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      AND (EXISTS (SELECT FROM "SeatTerm" t WHERE t."postId" = p."id")
        OR (EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id")
          AND (SELECT count(DISTINCT (d."kind", d."listedOn")) FROM "ListedDay" d WHERE d."postId" = p."id") + (
            SELECT count(*) FROM "ListedDay" d JOIN "ListedDay" e ON e."personId" = d."personId" AND e."postId" <> d."postId" JOIN "Post" q ON q."id" = e."postId"
            WHERE d."postId" = p."id" AND q."organisationId" = p."organisationId") + (
            SELECT count(DISTINCT (d."kind", d."listedOn")) FROM "Post" q JOIN "ListedDay" d ON d."postId" = q."id" WHERE q."organisationId" = p."organisationId"
              AND NOT EXISTS (SELECT FROM "ListedDay" e WHERE e."postId" = p."id" AND e."kind" = d."kind" AND e."listedOn" = d."listedOn")) >= ${least}))
    ORDER BY p."id"`;
  const seenFrom = await loadSeenFrom(
    tx,
    posts.map(({ areaId }) => areaId),
  );
  return posts.map((post) => ({ ...post, seenFrom: seenFrom(post.areaId) }));
}

/** Some posts, with those of the same councils in which lists or terms have somebody whom they have in these too. A statement or two. */
export async function findWardsOfMovers(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
): Promise<string[]> {
  const found = new Set(postIds);
  let unseen = [...found];
  while (unseen.length > 0) {
    const rows = await tx.$queryRaw<{ postId: string }[]>`
      SELECT DISTINCT e."postId" FROM ${STATED} d JOIN ${STATED} e ON e."personId" = d."personId" AND e."postId" <> d."postId"
      JOIN "Post" p ON p."id" = d."postId" JOIN "Post" q ON q."id" = e."postId" AND q."organisationId" = p."organisationId"
      WHERE d."postId" = ANY (${unseen}::uuid[])`;
    unseen = rows.map(({ postId }) => postId).filter((id) => !found.has(id));
    for (const id of unseen) found.add(id);
  }
  return [...found];
}

/** The posts of some councils in which lists have anybody. One statement. */
export async function findPostsOfLists(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Post" p WHERE p."organisationId" = ANY (${[...organisationIds]}::uuid[])
      AND EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id")`;
  return rows.map(({ id }) => id);
}

/** The posts in which lists or terms have some people. One statement. */
export async function findListedPosts(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ postId: string }[]>`
    SELECT DISTINCT "postId" FROM ${STATED} s WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
  return rows.map(({ postId }) => postId);
}

/**
 * Everything that is said of who sat there, and what else they held in the council; of whoever is hidden without the name, for what is asked of editors is written
 * from it. Seven statements.
 */
export async function loadWardEvidence(tx: Prisma.TransactionClient, posts: readonly ListedPost[]) {
  const ids = posts.map(({ id }) => id);
  const offices = await tx.$queryRaw<WardOffice[]>`
    SELECT h."id", h."version", h."postId", h."personId", h."from"::text, h."to"::text, h."isStartKnown", h."startReason"::text, h."endReason"::text, h."candidacyId", h."isStatedJoint", h."sources", p."organisationId",
      ${IS_OF_IMPORTS} AS "isImports"
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" WHERE h."postId" = ANY (${ids}::uuid[]) ORDER BY h."from", h."id"`;
  const sightings = await tx.$queryRaw<
    (Sighting & { postId: string; name: string; partyName: string | null })[]
  >`
    SELECT d."postId", d."personId", d."kind"::text, d."listedOn"::text, d."startedOn"::text, d."wardRows", d."partyName",
      CASE WHEN p."hiddenAt" IS NULL THEN p."name" ELSE ${REMOVED_NAME} END AS "name"
    FROM "ListedDay" d JOIN "Person" p ON p."id" = d."personId" WHERE d."postId" = ANY (${ids}::uuid[]) ORDER BY d."listedOn", d."kind", p."name"`;
  const unknown = await tx.$queryRaw<UnknownListed[]>`
    SELECT p."organisationId", d."postId", d."kind"::text, d."listedOn"::text, d."unknown" -> 'name' ->> 'name' AS "name"
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId"
    WHERE d."personId" IS NULL AND p."organisationId" = ANY (${[...new Set(posts.map(({ organisationId }) => organisationId))]}::uuid[])`;
  const lists = await tx.$queryRaw<ListOfCouncil[]>`
    SELECT "organisationId", "kind"::text, "listedOn"::text, array_agg(DISTINCT "postId") AS "postIds" FROM (
      SELECT p."organisationId", d."kind", d."listedOn", d."postId" FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId"
      UNION ALL
      SELECT e."organisationId", e."kind", e."listedOn", p."id" FROM "CouncilListEntry" e
      JOIN "Post" p ON p."organisationId" = e."organisationId" AND p."areaId" = e."areaId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      WHERE e."kind" <> 'PARTY'
    ) l WHERE "organisationId" = ANY (${[...new Set(posts.map(({ organisationId }) => organisationId))]}::uuid[])
    GROUP BY 1, 2, 3`;
  const terms = await loadSeatTerms(tx, ids);
  const vacancies = await tx.$queryRaw<(FilledSpell & { postId: string })[]>`
    SELECT v."postId", v."from"::text, v."to"::text, v."seats" FROM "Vacancy" v WHERE v."postId" = ANY (${ids}::uuid[]) AND NOT ${isFilledByLists}`;
  const elsewhere = await tx.$queryRaw<CouncilOffice[]>`
    SELECT h."id", p."organisationId", h."postId", h."personId", h."from"::text, h."to"::text
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    WHERE p."organisationId" = ANY (${[...new Set(posts.map(({ organisationId }) => organisationId))]}::uuid[]) AND NOT p."id" = ANY (${ids}::uuid[])
      AND h."personId" = ANY (${[...new Set([...sightings, ...terms].map(({ personId }) => personId))]}::uuid[]) ORDER BY h."from", h."id"`;
  return { offices, sightings, unknown, lists, terms, vacancies, elsewhere };
}
