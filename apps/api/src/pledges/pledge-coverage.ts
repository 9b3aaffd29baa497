import type { Manifesto, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Coverage } from '../organisations/coverage.ts';

/**
 * How much of what was promised in a scope is held: its manifestos, and whether each is held whole (R17, R20). Nobody claims to hold every
 * manifesto of the country.
 */
export async function pledgeCoverage(
  prisma: PrismaClient,
  manifestos: Prisma.ManifestoWhereInput,
  isWholeCountry: boolean,
): Promise<Coverage> {
  const found = await prisma.manifesto.groupBy({ by: ['selection'], where: manifestos });
  return coverageOf(found, isWholeCountry);
}

/** The same of manifestos already loaded. */
export function coverageOf(
  found: readonly Pick<Manifesto, 'selection'>[],
  isWholeCountry: boolean,
): Coverage {
  const isWhole = !isWholeCountry && found.every(({ selection }) => selection === 'COMPLETE');
  return {
    level: found.length === 0 ? 'NOT_COLLECTED' : isWhole ? 'COMPLETE' : 'PARTIAL',
    asOfOn: null,
    parts: [],
  };
}
