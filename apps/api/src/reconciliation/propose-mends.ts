import { newId } from '../db/new-id.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { CouncilComparison } from './compare-council.ts';

/**
 * Puts the changes that would mend a comparison before the editors, each once: what was proposed before, whatever became of it, is not
 * proposed again. Nothing of the record changes.
 * @returns How many proposals are new.
 */
export async function proposeMends(
  prisma: PrismaClient,
  { differences }: CouncilComparison,
): Promise<number> {
  const mends = differences.flatMap(({ mend }) => mend ?? []);
  const { count } = await prisma.proposal.createMany({
    data: mends.map((mend) => ({ id: newId(), ...mend })),
    skipDuplicates: true,
  });
  return count;
}
