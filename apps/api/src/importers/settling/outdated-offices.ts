import { getDayOfBoundaries } from '../../elections/office-of-ballot.ts';
import { chooseVintage, loadWardVintages } from '../../elections/ward-vintage.ts';
import { BALLOT_PLACE } from '../../elections/wards-of-ballots.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Nation } from '../../generated/prisma/enums.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import type { RenewedWard } from './renew-offices.ts';

type Row = Readonly<{
  ballotId: string;
  wardId: string;
  oldId: string;
  /** Both of the ballot's ward and of the one whose office the winners hold. */
  names: (string | null)[];
  oldNames: (string | null)[];
  electionId: string;
  pollingOn: Date;
  isByElection: boolean;
  nation: Nation | null;
  oldTo: Date | null;
}>;

/**
 * The polls whose winners lists have in the office of the ward as it was before: a list has names alone, and means the ward that has an office until the record
 * knows the boundaries of the poll. Not where an editor named the office, nor of who was carried over from one ward into another. Two statements.
 */
export async function findOutdatedOffices(
  tx: Prisma.TransactionClient,
  ballotIds: readonly string[] | null,
): Promise<RenewedWard[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT b."id" AS "ballotId", b."areaId" AS "wardId", p."areaId" AS "oldId", ARRAY[a."nameEn", a."nameCy"] AS "names", ARRAY[w."nameEn", w."nameCy"] AS "oldNames",
      e."electionId", e."pollingOn", b."isByElection", COALESCE(o."nation", a."nation")::text AS "nation", w."validTo" AS "oldTo"
    FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId" JOIN "Ballot" b ON b."id" = c."ballotId" AND NOT b."isByElection"
    JOIN "Post" p ON p."id" = h."postId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') AND p."areaId" <> b."areaId"
    JOIN "Election" e ON e."id" = b."electionId" AND e."organisationId" = p."organisationId" JOIN "Organisation" o ON o."id" = p."organisationId"
    JOIN "Area" a ON a."id" = b."areaId" JOIN "Area" w ON w."id" = p."areaId"
    WHERE h."startReason" IN ('ELECTED', 'UNOPPOSED') AND (${ballotIds}::uuid[] IS NULL OR b."id" = ANY (${ballotIds}::uuid[]))
      AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Ballot' AND f."recordId" = b."id" AND f."field" = ${BALLOT_PLACE} AND f."source" = 'EDITOR')
    ORDER BY 1`;
  const namesakes = rows.filter(({ names, oldNames }) => sharesName(names, oldNames));
  const vintages = await loadWardVintages(
    tx,
    namesakes.flatMap(({ wardId, oldId }) => [wardId, oldId]),
  );
  return namesakes.flatMap(({ ballotId, wardId, oldId, oldTo, ...poll }): RenewedWard[] => {
    const { pollingOn } = poll;
    const firstDay = getDayOfBoundaries(poll);
    const both = [wardId, oldId].flatMap((id) => vintages.get(id) ?? []);
    const isOver = oldTo !== null && oldTo <= firstDay;
    const isOfPoll = isOver || chooseVintage(both, { pollingOn, firstDay })?.areaId === wardId;
    return isOfPoll ? [{ ballotId, wardId }] : [];
  });
}

function sharesName(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  const folded = (names: readonly (string | null)[]) =>
    names.flatMap((name) => (name === null ? [] : foldWard(name)));
  return folded(one).some((name) => folded(other).includes(name));
}
