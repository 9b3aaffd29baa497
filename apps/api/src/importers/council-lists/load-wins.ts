import { Prisma } from '../../generated/prisma/client.ts';
import type { Nation, OfficeRole } from '../../generated/prisma/enums.ts';
import { continuingCouncils, isOfCountyGoingOn } from '../../representatives/continuing-councils.ts';

/** An office that lists have somebody in, or had them in until a later election of theirs or the end of the ward; and one that a term tells of. */
export type ListedOffice = Readonly<{
  id: string;
  postId: string;
  role: OfficeRole;
  personId: string;
  organisationId: string;
  nation: Nation | null;
  areaId: string | null;
  ward: string | null;
  seats: number;
  /** The first day of the office, and that of the council. Null where not known. */
  beginsOn: string | null;
  foundedOn: string | null;
  /** Newest list that has them in office. Null where none does any more. */
  listedOn: string | null;
}>;

/** An election that somebody won. */
export type WonBallot = Readonly<{
  candidacyId: string;
  personId: string;
  /** The council elected, or the one that it went on as: then `isContinuing`. */
  organisationId: string;
  isContinuing: boolean;
  areaId: string | null;
  label: string;
  pollingOn: string;
  isByElection: boolean;
  /** Whether nobody had to vote, for no more stood than there were seats. */
  isUnopposed: boolean;
  /** The office of that council that is known to follow from it. */
  holdingId: string | null;
}>;

/** SQL of the body that a ballot, `b`, elected to, and once more of a council that a county council went on as after that poll. */
export const ELECTED_BODIES = Prisma.sql`(
  SELECT "pollingOn", "organisationId", FALSE AS "isContinuing" FROM "Election" WHERE "id" = b."electionId"
  UNION ALL
  SELECT former."pollingOn", continuing."id", TRUE FROM "Election" former JOIN ${continuingCouncils} ON continuing."formerId" = former."organisationId"
  WHERE former."id" = b."electionId" AND ${isOfCountyGoingOn(Prisma.sql`former."pollingOn"`)})`;

/** The offices of some people in councils that lists have them in. One statement. */
export function loadListedOffices(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<ListedOffice[]> {
  return tx.$queryRaw<ListedOffice[]>`
    SELECT * FROM (
      SELECT h."id", h."postId", p."role"::text, h."personId", p."organisationId", o."nation", p."areaId", COALESCE(a."nameEn", a."nameCy") AS "ward", p."seats",
        p."validFrom"::text AS "beginsOn", o."foundedOn"::text, h."to" IS NOT NULL AND (h."endReason" IN ('TERM_ENDED', 'BOUNDARY_CHANGE') OR (h."endReason" IS NULL AND EXISTS (
          SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'to' AND f."source" <> 'EDITOR'))) AS "isOver", h."to",
        (SELECT max(e."listedOn")::text FROM "CouncilListEntry" e
          WHERE e."personId" = h."personId" AND e."organisationId" = p."organisationId" AND e."kind" <> 'PARTY') AS "listedOn"
      FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
      WHERE h."personId" = ANY (${personIds}::uuid[]) AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    ) l WHERE l."isOver" OR (l."to" IS NULL AND l."listedOn" IS NOT NULL) ORDER BY l."id"`;
}

/**
 * The elections that some people won, and once more for a council that a county council went on as after that poll: not one that was held anew, nor one that was called off for another reason than that
 * nobody opposed them.
 */
export function loadWins(tx: Prisma.TransactionClient, personIds: readonly string[]): Promise<WonBallot[]> {
  return tx.$queryRaw<WonBallot[]>`
    SELECT c."id" AS "candidacyId", c."personId", e."organisationId", e."isContinuing", b."areaId", b."label", e."pollingOn"::text, b."isByElection", b."isCancelled" AS "isUnopposed", h."id" AS "holdingId"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN LATERAL ${ELECTED_BODIES} e ON TRUE
    LEFT JOIN ("OfficeHolding" h JOIN "Post" hp ON hp."id" = h."postId") ON h."candidacyId" = c."id" AND hp."organisationId" = e."organisationId"
    WHERE c."personId" = ANY (${personIds}::uuid[]) AND c."isElected" AND b."replacedById" IS NULL
      AND (NOT b."isCancelled" OR (SELECT count(*) FROM "Candidacy" o WHERE o."ballotId" = b."id") <= b."seatsContested")`;
}
