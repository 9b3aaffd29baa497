import type { PrismaClient } from '../generated/prisma/client.ts';
import { coveredOn } from '../representatives/holding-filter.ts';

/** The ids of the local parties that cover each council's area, or an area within it, on a day, by the council's id. */
export async function findCoveringParties(
  prisma: PrismaClient,
  councils: readonly string[],
  day: Date,
): Promise<Map<string, string[]>> {
  const bodies = { where: { id: { in: [...councils] } }, select: { id: true } };
  const isTheirs = { organisations: { some: bodies.where } };
  const rows = await prisma.localPartyArea.findMany({
    where: { AND: [coveredOn(day), { area: { OR: [isTheirs, { parent: isTheirs }] } }] },
    select: {
      localPartyId: true,
      area: { select: { organisations: bodies, parent: { select: { organisations: bodies } } } },
    },
  });
  const covering = new Map<string, string[]>();
  for (const { localPartyId, area } of rows) {
    for (const { id } of [...area.organisations, ...(area.parent?.organisations ?? [])])
      covering.set(id, [...(covering.get(id) ?? []), localPartyId]);
  }
  return covering;
}
