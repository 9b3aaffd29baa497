import { formatDay } from '../calendar/day.ts';
import { newId } from '../db/new-id.ts';
import type { Prisma } from '../generated/prisma/client.ts';

type Outlived = {
  localPartyId: string;
  areaId: string;
  area: string;
  endsOn: Date;
  successors: string[];
};

/**
 * Puts before the editors, each once, which local parties cover areas that are over or will be and none of those that take their ground over: whom the
 * local party has is found by the successions until somebody has said its new areas with `setLocalPartyAreas`, which may be others. One statement, and one that writes.
 */
export async function proposeNewAreas(tx: Prisma.TransactionClient): Promise<void> {
  const outlived = await tx.$queryRaw<Outlived[]>`
    SELECT c."localPartyId", c."areaId", a."slug" AS "area", a."validTo" AS "endsOn", array_agg(DISTINCT n."slug" ORDER BY n."slug") AS "successors"
    FROM "LocalPartyArea" c JOIN "Area" a ON a."id" = c."areaId" AND (c."to" IS NULL OR c."to" > a."validTo")
    JOIN "AreaSuccession" s ON s."predecessorId" = a."id" JOIN "Area" n ON n."id" = s."successorId"
    WHERE NOT EXISTS (SELECT FROM "LocalPartyArea" other WHERE other."localPartyId" = c."localPartyId" AND other."areaId" = n."id")
    GROUP BY 1, 2, 3, 4`;
  await tx.proposal.createMany({
    data: outlived.map(({ localPartyId, areaId, area, endsOn, successors }) => ({
      id: newId(),
      kind: 'LOCAL_PARTY_AREAS',
      key: `LOCAL_PARTY_AREAS ${localPartyId} ${areaId}`,
      recordType: 'Organisation',
      recordId: localPartyId,
      patch: { area, endsOn: formatDay(endsOn), successors },
    })),
    skipDuplicates: true,
  });
}
