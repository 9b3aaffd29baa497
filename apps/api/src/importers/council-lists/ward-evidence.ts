import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Nation, OfficeRole } from '../../generated/prisma/enums.ts';
import type { Credit } from '../writing/record-source.ts';
import type { Sighting, StatedTerm } from './derive-spells.ts';
import type { HeldSeat } from './known-seats.ts';
import type { FilledSpell } from './seat-room.ts';

/** A post of councillors, of which more than one list or a list and a term speak. */
export type ListedPost = Readonly<{
  id: string;
  role: OfficeRole;
  nation: Nation | null;
  organisationId: string;
  councilSlug: string;
  councilName: string;
  areaId: string | null;
  ward: string;
  seats: number;
  validFrom: string | null;
  endsOn: string | null;
}>;

/** An office there. */
export type WardOffice = HeldSeat &
  Readonly<{
    isStatedJoint: boolean;
    sources: Credit[];
    /** Whether imports alone say all of it; else it stays as it is. */
    isImports: boolean;
  }>;

/** `holdingId`: the office whose row keeps the term. */
type KeptTerm = StatedTerm & Readonly<{ holdingId: string; postId: string }>;

/** What begins the name under which an office keeps a term that a file states of it. */
export const TERM_FIELD = 'term ';

/** The posts among these of which the record has to weigh more than one statement. One statement. */
export function loadListedPosts(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
): Promise<ListedPost[]> {
  return tx.$queryRaw<ListedPost[]>`
    SELECT p."id", p."role"::text, o."nation", p."organisationId", o."slug" AS "councilSlug", COALESCE(o."nameEn", o."nameCy", o."slug") AS "councilName",
      p."areaId", COALESCE(a."nameEn", a."nameCy", '') AS "ward", p."seats", p."validFrom"::text, LEAST(p."validTo", o."dissolvedOn")::text AS "endsOn"
    FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."id" = ANY (${[...new Set(postIds)]}::uuid[]) AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      AND (SELECT count(DISTINCT (d."kind", d."listedOn")) FROM "ListedDay" d WHERE d."postId" = p."id") + (
        SELECT count(*) FROM "OfficeHolding" h JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" LIKE ${`${TERM_FIELD}%`}
        WHERE h."postId" = p."id") > 1
      AND EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id")
    ORDER BY p."id"`;
}

/** The posts in which lists have some people. One statement. */
export async function findListedPosts(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ postId: string }[]>`
    SELECT DISTINCT "postId" FROM "ListedDay" WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
  return rows.map(({ postId }) => postId);
}

/** Everything that is said of who sat there, of whoever is hidden without the name: what is asked of editors is written from it. Four statements. */
export async function loadWardEvidence(tx: Prisma.TransactionClient, posts: readonly ListedPost[]) {
  const ids = posts.map(({ id }) => id);
  const offices = await tx.$queryRaw<WardOffice[]>`
    SELECT h."id", h."version", h."postId", h."personId", h."from"::text, h."to"::text, h."isStartKnown", h."startReason"::text, h."endReason"::text, h."candidacyId", h."isStatedJoint", h."sources",
      EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from')
        AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR') AS "isImports"
    FROM "OfficeHolding" h WHERE h."postId" = ANY (${ids}::uuid[]) ORDER BY h."from", h."id"`;
  const sightings = await tx.$queryRaw<
    (Sighting & { postId: string; name: string; partyName: string | null })[]
  >`
    SELECT d."postId", d."personId", d."kind"::text, d."listedOn"::text, d."startedOn"::text, d."wardRows", d."partyName",
      CASE WHEN p."hiddenAt" IS NULL THEN p."name" ELSE ${REMOVED_NAME} END AS "name"
    FROM "ListedDay" d JOIN "Person" p ON p."id" = d."personId" WHERE d."postId" = ANY (${ids}::uuid[]) ORDER BY d."listedOn", d."kind", p."name"`;
  const terms = await tx.$queryRaw<KeptTerm[]>`
    SELECT h."id" AS "holdingId", h."postId", h."personId", substr(f."field", ${TERM_FIELD.length + 1}::int) AS "from", f."statedOn"::text AS "to", f."source" AS "origin", f."externalId" AS "publisher"
    FROM "OfficeHolding" h JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" LIKE ${`${TERM_FIELD}%`}
    WHERE h."postId" = ANY (${ids}::uuid[]) ORDER BY 4, 6`;
  const vacancies = await tx.$queryRaw<(FilledSpell & { postId: string })[]>`
    SELECT "postId", "from"::text, "to"::text, "seats" FROM "Vacancy" WHERE "postId" = ANY (${ids}::uuid[])`;
  return { offices, sightings, terms, vacancies };
}
