import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { ELECTION_KEY } from '../contests/one-ballot-each.ts';
import { foldName } from '../names/fold-name.ts';

/** A seat as it is known of offices and of ballots: the post, or a council's ward by its area and by its name. */
type Seat = Readonly<{
  organisationId: string;
  keys: readonly string[];
  /** What kind of place it is for: who stands for a constituency may be on a regional list, too. Null where nobody knows. */
  level: string | null;
  /** Whether several sit for the place, or are elected at the poll. A councillor's always counts as one of several. */
  isOneOfSeveral: boolean;
}>;

/** A time in a seat. */
export type Sitting = Seat &
  Readonly<{
    personId: string;
    name: string;
    isOfWard: boolean;
    from: string;
    to: string | null;
    /** False where `from` is only the first day on which a list names them. */
    isStartKnown: boolean;
  }>;

/** Somebody on a ballot. */
export type Standing = Seat &
  Readonly<{
    personId: string;
    /** Folded: as the person is called, and as the ballot paper printed it. */
    names: readonly string[];
    ballotId: string;
    /** At which nobody stands on two ballots: those of constituencies and those of regional lists are two. */
    electionKey: string;
    pollingOn: string;
    isByElection: boolean;
    /** Null until declared. */
    isElected: boolean | null;
  }>;

type SeatColumns = Readonly<{
  organisationId: string;
  postId: string | null;
  areaId: string | null;
  /** Null but of councillors. */
  ward: string | null;
  /** `AreaKind`. Null where the area is not known. */
  areaKind: string | null;
  seats: number | null;
}>;

/** Whom readers may see: a join neither hides nor shows anybody, and nobody is told by a name that was removed. */
const IS_SEEN = Prisma.sql`p."mergedIntoId" IS NULL AND p."hiddenAt" IS NULL AND p."state" = 'PUBLISHED' AND p."name" <> ${REMOVED_NAME}`;

/** The bodies of whose offices or ballots an import wrote any, or where somebody sits or stands of whom it did. One statement, none where it wrote none. */
export async function findBodiesOf(
  tx: Prisma.TransactionClient,
  writtenOf: (model: Prisma.ModelName) => readonly string[],
): Promise<string[]> {
  const models = ['Candidacy', 'OfficeHolding', 'Ballot', 'Post', 'Person'] as const;
  const [candidacies = [], holdings = [], ballots = [], posts = [], people = []] = models.map(writtenOf);
  if ([candidacies, holdings, ballots, posts, people].every(({ length }) => length === 0)) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."organisationId" AS "id" FROM "Post" p
    WHERE p."id" = ANY (${posts}::uuid[]) OR p."id" IN (SELECT h."postId" FROM "OfficeHolding" h WHERE h."id" = ANY (${holdings}::uuid[]) OR h."personId" = ANY (${people}::uuid[]))
    UNION
    SELECT e."organisationId" FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId"
    WHERE e."organisationId" IS NOT NULL AND (b."id" = ANY (${ballots}::uuid[]) OR b."id" IN (SELECT c."ballotId" FROM "Candidacy" c WHERE c."id" = ANY (${candidacies}::uuid[]) OR c."personId" = ANY (${people}::uuid[])))`;
  return rows.map(({ id }) => id);
}

/** Who sat in some bodies, and when. One statement. Whoever died in office stands nowhere again. */
export async function loadSittings(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<Sitting[]> {
  const rows = await tx.$queryRaw<(SeatColumns & Omit<Sitting, keyof Seat | 'isOfWard'>)[]>`
    SELECT o."organisationId", h."personId", p."name", o."id" AS "postId", o."areaId", h."from"::text, h."to"::text, h."isStartKnown", o."seats", a."kind"::text AS "areaKind",
      CASE WHEN o."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') THEN COALESCE(a."nameEn", a."nameCy", '') END AS "ward"
    FROM "Post" o JOIN "OfficeHolding" h ON h."postId" = o."id" JOIN "Person" p ON p."id" = h."personId" LEFT JOIN "Area" a ON a."id" = o."areaId"
    WHERE o."organisationId" = ANY (${organisationIds}::uuid[]) AND ${IS_SEEN} AND h."endReason" IS DISTINCT FROM 'DIED'`;
  return rows.map(({ organisationId, postId, areaId, ward, areaKind, seats, name, ...row }) => ({
    ...row,
    name: foldName(name),
    isOfWard: ward !== null,
    ...seatOf({ organisationId, postId, areaId, ward, areaKind, seats }),
  }));
}

/** Everybody who stood for some bodies, won or not, or whose result nobody knows yet. One statement. */
export async function loadStandings(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<Standing[]> {
  const rows = await tx.$queryRaw<
    (SeatColumns &
      Omit<Standing, keyof Seat | 'names'> & {
        readonly name: string;
        readonly nameAsPrinted: string | null;
      })[]
  >`
    SELECT e."organisationId", c."personId", p."name", c."nameAsPrinted", b."postId", b."areaId", b."id" AS "ballotId", ${ELECTION_KEY} AS "electionKey", e."pollingOn"::text, b."isByElection", c."isElected",
      GREATEST(po."seats", b."seatsContested") AS "seats", COALESCE(pa."kind", ba."kind")::text AS "areaKind",
      CASE WHEN o."kind" = 'COUNCIL' AND e."electionId" LIKE 'local.%' THEN b."label" END AS "ward"
    FROM "Election" e JOIN "Organisation" o ON o."id" = e."organisationId" JOIN "Ballot" b ON b."electionId" = e."id"
    LEFT JOIN "Area" ba ON ba."id" = b."areaId" LEFT JOIN "Post" po ON po."id" = b."postId" LEFT JOIN "Area" pa ON pa."id" = po."areaId"
    JOIN "Candidacy" c ON c."ballotId" = b."id" JOIN "Person" p ON p."id" = c."personId"
    WHERE e."organisationId" = ANY (${organisationIds}::uuid[]) AND ${IS_SEEN}`;
  return rows.map(
    ({ organisationId, postId, areaId, ward, areaKind, seats, name, nameAsPrinted, ...row }) => ({
      ...row,
      names: [...new Set([name, nameAsPrinted ?? name].map(foldName))],
      ...seatOf({ organisationId, postId, areaId, ward, areaKind, seats }),
    }),
  );
}

function seatOf(columns: SeatColumns): Seat {
  const { organisationId, ward, areaKind, seats } = columns;
  return {
    organisationId,
    keys: keysOf(columns),
    level: ward === null ? areaKind : 'WARD',
    isOneOfSeveral: ward !== null || (seats ?? 1) > 1,
  };
}

/** Boundaries change and the names of constituencies stay: only within one council a name is one ward on any one day. */
function keysOf({ organisationId, postId, areaId, ward }: SeatColumns): string[] {
  if (ward === null) return postId === null ? [] : [`post ${postId}`];
  const byArea = areaId === null ? [] : [`area ${organisationId} ${areaId}`];
  return [...byArea, `ward ${organisationId} ${foldWard(ward)}`];
}
