import { isInSpell } from '../calendar/open-spell.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Nation } from '../generated/prisma/enums.ts';
import { isCalled, wardNamesOf } from './ballot-ward-name.ts';
import { type CodedWard, readCodeOfBallot } from './code-of-ballot.ts';
import { getDayOfBoundaries } from './office-of-ballot.ts';
import { chooseVintage, loadWardVintages, type WardVintage } from './ward-vintage.ts';

type Named = Readonly<{
  id: string;
  ballotId: string | null;
  label: string;
  areaId: string | null;
  postId: string | null;
  gssCode: string | null;
  /** The wards that bear its code. */
  codedWards: CodedWard[];
  isByElection: boolean;
  electionId: string;
  pollingOn: Date;
  organisationId: string;
  nation: Nation | null;
  foundedOn: Date | null;
  /** Whether somebody holds an office by it. */
  isHeld: boolean;
}>;

type Ward = Readonly<{
  organisationId: string;
  id: string;
  nameEn: string | null;
  nameCy: string | null;
  validFrom: Date | null;
  validTo: Date | null;
}>;

/** A ballot whose ward by name is another than it has: null for none, or for several. Where somebody holds an office by it, it is one. */
export type MovedBallot = Readonly<{
  ballot: Pick<Named, 'id' | 'areaId' | 'postId' | 'isHeld'>;
  wardId: string | null;
}>;

/** Under this field the record notes who says which ward and office a ballot is of: PRINTED_LABEL where only its name does. */
export const BALLOT_PLACE = 'post';

/**
 * The wards of councils' ballots that have no GSS code, as those of new boundaries have for months, or one that is of another time: the only one of the
 * council in force when who wins begins to sit that is called as the ballot is. Within one council on one day a name is one ward; where the old and the new one may both be there, lists of
 * wards and codes tell which. A history of codes does not say in which council a new ward lies: its predecessor does. Two statements, three where there are namesakes; what the name said before is looked at again, since a ward may have
 * come, gone or gained one.
 */
export async function findWardsOfBallots(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[] | null = null,
): Promise<MovedBallot[]> {
  const ballots = await tx.$queryRaw<Named[]>`
    SELECT b."id", b."ballotId", b."label", b."areaId", b."postId", b."gssCode", b."isByElection", e."electionId", e."pollingOn", o."id" AS "organisationId",
      COALESCE(o."nation", oa."nation")::text AS "nation", o."foundedOn",
      EXISTS (SELECT FROM "Candidacy" c JOIN "OfficeHolding" h ON h."candidacyId" = c."id" WHERE c."ballotId" = b."id") AS "isHeld",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('nameEn', w."nameEn", 'nameCy', w."nameCy", 'validFrom', w."validFrom", 'validTo', w."validTo"))
        FROM "AreaIdentifier" i JOIN "Area" w ON w."id" = i."areaId" WHERE i."scheme" = 'gss' AND i."value" = b."gssCode"), '[]') AS "codedWards"
    FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId" JOIN "Organisation" o ON o."id" = e."organisationId"
    LEFT JOIN "Area" oa ON oa."id" = o."areaId"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'Ballot' AND f."recordId" = b."id" AND f."field" = ${BALLOT_PLACE}
    LEFT JOIN "Area" here ON here."id" = b."areaId"
    WHERE e."electionId" LIKE 'local.%' AND o."kind" = 'COUNCIL'
      AND (f."source" = 'PRINTED_LABEL' OR (f."source" IS NULL AND CASE
        WHEN b."gssCode" IS NULL THEN b."areaId" IS NULL AND b."postId" IS NULL
        WHEN b."areaId" IS NULL THEN EXISTS (SELECT FROM "AreaIdentifier" i WHERE i."scheme" = 'gss' AND i."value" = b."gssCode")
        ELSE ${isCodeDoubted()} END))
      AND (${organisationIds}::uuid[] IS NULL OR o."id" = ANY (${organisationIds}::uuid[]))`;
  if (ballots.length === 0) return [];
  const bodies = [...new Set(ballots.map(({ organisationId }) => organisationId))];
  const wards = await tx.$queryRaw<Ward[]>`
    SELECT o."id" AS "organisationId", a."id", a."nameEn", a."nameCy", a."validFrom", a."validTo"
    FROM "Organisation" o JOIN "Area" a ON a."parentId" = o."areaId" AND a."kind" IN ('WARD', 'COUNTY_DIVISION')
    WHERE o."id" = ANY (${bodies}::uuid[])
    UNION
    SELECT p."organisationId", a."id", a."nameEn", a."nameCy", a."validFrom", a."validTo"
    FROM "Post" p JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."organisationId" = ANY (${bodies}::uuid[]) AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    UNION
    SELECT o."id", a."id", a."nameEn", a."nameCy", a."validFrom", a."validTo"
    FROM "Organisation" o JOIN "Area" p ON p."parentId" = o."areaId" JOIN "AreaSuccession" s ON s."predecessorId" = p."id"
    JOIN "Area" a ON a."id" = s."successorId" AND a."parentId" IS NULL AND a."kind" IN ('WARD', 'COUNTY_DIVISION')
    WHERE o."id" = ANY (${bodies}::uuid[])`;
  const wardsOf = Map.groupBy(wards, ({ organisationId }) => organisationId);
  const found = ballots.flatMap((ballot) => {
    const firstDay = getFirstDay(ballot);
    const says = readCodeOfBallot(ballot, ballot.codedWards, firstDay);
    if (says === 'TOLD') return [];
    const possible = says === 'UNKNOWN' ? [] : (wardsOf.get(ballot.organisationId) ?? []);
    return [{ ballot, firstDay, fitting: findFitting(ballot, possible, firstDay) }];
  });
  const namesakes = found.flatMap(({ fitting }) => (fitting.length > 1 ? fitting : []));
  const vintages = await loadWardVintages(
    tx,
    namesakes.map(({ id }) => id),
  );
  return found.flatMap(({ ballot, fitting, firstDay }): MovedBallot[] => {
    const wardId = chooseWard(ballot, fitting, firstDay, vintages);
    const isSettled = wardId === ballot.areaId || (wardId === null && ballot.isHeld);
    return isSettled ? [] : [{ ballot, wardId }];
  });
}

/** In SQL, of a ballot `b` with a code, its election `e` and the area `here` that it has: whether the code may say another on that day. */
export function isCodeDoubted(): Prisma.Sql {
  return Prisma.sql`(here."kind" IN ('WARD', 'COUNTY_DIVISION') AND (here."validFrom" > e."pollingOn" OR here."validTo" <= e."pollingOn" + 60
    OR NOT EXISTS (SELECT FROM "AreaIdentifier" i WHERE i."areaId" = here."id" AND i."scheme" = 'gss' AND i."value" = b."gssCode")))`;
}

/** Who is elected to a council before it is there sits for its wards from its first day. */
function getFirstDay({ foundedOn, ...poll }: Named): Date {
  const boundaries = getDayOfBoundaries(poll);
  return foundedOn !== null && foundedOn > boundaries ? foundedOn : boundaries;
}

function findFitting(ballot: Named, wards: readonly Ward[], day: Date): Ward[] {
  const names = wardNamesOf(ballot);
  return wards.filter(
    (ward) => isInSpell({ from: ward.validFrom, to: ward.validTo }, day) && isCalled(ward, names),
  );
}

function chooseWard(
  { pollingOn }: Named,
  fitting: readonly Ward[],
  firstDay: Date,
  vintages: ReadonlyMap<string, WardVintage>,
): string | null {
  if (fitting.length <= 1) return fitting[0]?.id ?? null;
  const known = fitting.flatMap(({ id }) => vintages.get(id) ?? []);
  return chooseVintage(known, { pollingOn, firstDay })?.areaId ?? null;
}
