import { Prisma } from '../generated/prisma/client.ts';

/** An endorsement as the record has it, on its way to a row of the list. Days are YYYY-MM-DD. */
export type RecordedRow = Readonly<{
  name: string;
  /** The Party's own id of them. Null where it gave none. */
  partyListId: string | null;
  /** An id of theirs elsewhere, with its scheme. Null where none is known. */
  otherId: string | null;
  slug: string;
  council: string | null;
  ward: string | null;
  kind: string;
  from: string | null;
  to: string | null;
  localParty: string | null;
  isPublic: boolean;
  url: string | null;
}>;

/** Columns by which a person `p` is named in a row: the Party's own id goes before all others. */
export const namedOnList = Prisma.sql`p."name", p."slug",
  COALESCE(
    (SELECT substring(l."key" FROM '^id/(.*)$') FROM "CouncilListEntry" l WHERE l."personId" = p."id" AND l."kind" = 'PARTY' AND l."key" LIKE 'id/%' ORDER BY l."key" LIMIT 1),
    (SELECT i."value" FROM "PersonIdentifier" i WHERE i."personId" = p."id" AND i."scheme" = 'party-list' ORDER BY i."value" LIMIT 1)) AS "partyListId",
  (SELECT i."scheme" || ':' || i."value" FROM "PersonIdentifier" i
    WHERE i."personId" = p."id" AND i."scheme" NOT IN ('psephology', 'party-list') ORDER BY i."scheme", i."value" LIMIT 1) AS "otherId"`;
