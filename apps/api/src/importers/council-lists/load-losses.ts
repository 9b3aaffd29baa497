import type { Prisma } from '../../generated/prisma/client.ts';
import { ELECTED_BODIES, type WonBallot } from './load-wins.ts';

/** A poll at which somebody stood and others were elected. */
export type LostBallot = Pick<
  WonBallot,
  'personId' | 'organisationId' | 'isContinuing' | 'areaId' | 'label' | 'pollingOn' | 'isByElection'
>;

/** The polls that some people lost; not one that was held anew. One statement. */
export function loadLosses(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<LostBallot[]> {
  return tx.$queryRaw<LostBallot[]>`
    SELECT c."personId", e."organisationId", e."isContinuing", b."areaId", b."label", e."pollingOn"::text, b."isByElection"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN LATERAL ${ELECTED_BODIES} e ON TRUE
    WHERE c."personId" = ANY (${personIds}::uuid[]) AND NOT c."isElected" AND b."replacedById" IS NULL AND NOT b."isCancelled"
      AND EXISTS (SELECT FROM "Candidacy" o WHERE o."ballotId" = b."id" AND o."isElected")`;
}
