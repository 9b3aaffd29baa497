import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

/** More merges in a row than any history has: a circle of redirects ends here. */
const MAX_REDIRECTS = 10;

/**
 * The id of the entry that stands for whoever is asked for: their own, or where entries were found to be one person the one that was kept,
 * however many merges led there. Null when nobody is found.
 */
export async function findSurvivor(
  prisma: PrismaClient,
  where: Prisma.PersonWhereInput,
): Promise<string | null> {
  const select = { id: true, mergedIntoId: true } as const;
  let found = await prisma.person.findFirst({ where, select });
  for (let redirects = 0; found?.mergedIntoId && redirects < MAX_REDIRECTS; redirects += 1) {
    found = await prisma.person.findUnique({ where: { id: found.mergedIntoId }, select });
  }
  return found?.mergedIntoId ? null : (found?.id ?? null);
}
