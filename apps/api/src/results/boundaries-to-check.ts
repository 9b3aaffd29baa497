import { getDayOfBoundaries } from '../elections/office-of-ballot.ts';
import { isKnownAt, loadWardVintages, type WardVintage } from '../elections/ward-vintage.ts';
import { BALLOT_PLACE } from '../elections/wards-of-ballots.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Nation } from '../generated/prisma/enums.ts';

/** A ward that the record holds for that of a poll by its name alone, and does not know to be there still on that day. */
export type BoundariesToCheck = Readonly<{ ballotId: string }> & WardVintage;

type Named = Readonly<{
  ballotId: string;
  areaId: string;
  electionId: string;
  pollingOn: Date;
  isByElection: boolean;
  nation: Nation | null;
}>;

/**
 * Of which ballots the boundaries are those that the record knows from before, by ballot: at an election for every seat of a ward they may be new, as they are for
 * months before any register has them. Not where a code or an editor told the ward, nor of a by-election or a poll for a part of the seats,
 * which are held on the boundaries there are. Two statements.
 */
export async function findBoundariesToCheck(
  prisma: PrismaClient | Prisma.TransactionClient,
  ballotIds: readonly string[],
): Promise<Map<string, BoundariesToCheck>> {
  const named = await prisma.$queryRaw<Named[]>`
    SELECT b."id" AS "ballotId", b."areaId", e."electionId", e."pollingOn", b."isByElection", COALESCE(o."nation", a."nation")::text AS "nation"
    FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId" JOIN "Area" a ON a."id" = b."areaId"
    JOIN "FieldSource" f ON f."recordType" = 'Ballot' AND f."recordId" = b."id" AND f."field" = ${BALLOT_PLACE} AND f."source" = 'PRINTED_LABEL'
    LEFT JOIN "Post" p ON p."id" = b."postId" LEFT JOIN "Organisation" o ON o."id" = e."organisationId"
    WHERE b."id" = ANY (${[...ballotIds]}::uuid[]) AND NOT b."isByElection" AND (b."seatsContested" IS NULL OR p."seats" IS NULL OR b."seatsContested" >= p."seats")`;
  const vintages = await loadWardVintages(
    prisma,
    named.map(({ areaId }) => areaId),
  );
  return new Map(
    named.flatMap((ballot) => {
      const { ballotId, areaId, pollingOn } = ballot;
      const ward = vintages.get(areaId);
      const poll = { pollingOn, firstDay: getDayOfBoundaries(ballot) };
      return ward && !isKnownAt(ward, poll) ? [[ballotId, { ...ward, ballotId }] as const] : [];
    }),
  );
}
