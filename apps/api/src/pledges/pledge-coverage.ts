import type { Manifesto, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Coverage } from '../organisations/coverage.ts';
import { isPromisedBy, type ManifestoDays, promiseSelect } from './promised-on.ts';

/**
 * How much of what had been promised in a scope by a day is held: its manifestos, and whether each is held whole (R17, R20). Nobody claims to
 * hold every manifesto of the country.
 */
export async function pledgeCoverage(
  prisma: PrismaClient,
  manifestos: Prisma.ManifestoWhereInput,
  asOf: Date,
  isWholeCountry: boolean,
): Promise<Coverage> {
  const found = await prisma.manifesto.findMany({
    where: manifestos,
    select: { selection: true, createdAt: true, ...promiseSelect },
  });
  return coverageOf(manifestosBy(asOf, found), isWholeCountry);
}

/** Of some manifestos those that had come out by a day. */
export function manifestosBy<Held extends ManifestoDays & { createdAt: Date }>(
  asOf: Date,
  manifestos: readonly Held[],
): Held[] {
  return manifestos.filter((held) => isPromisedBy(asOf, held, { recordedAt: held.createdAt }));
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
