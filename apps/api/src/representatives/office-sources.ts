import type { Prisma } from '../generated/prisma/client.ts';
import { joinSources } from '../people/join-sources.ts';
import { sourcesOfUrl } from './change-seats.ts';

/**
 * The sources of offices that candidacies won: what the editor names, and whoever states the result, as an import credits an office that it makes
 * itself. One statement, none where there are no candidacies.
 */
export async function loadOfficeSources(
  tx: Prisma.TransactionClient,
  candidacyIds: readonly string[],
  sourceUrl: string | null,
): Promise<(candidacyId: string | null) => Prisma.InputJsonValue> {
  const named = sourcesOfUrl(sourceUrl);
  const won =
    candidacyIds.length === 0
      ? []
      : await tx.candidacy.findMany({
          where: { id: { in: [...candidacyIds] } },
          select: { id: true, sources: true },
        });
  const told = new Map(won.map(({ id, sources }) => [id, sources]));
  return (candidacyId) => joinSources(named, told.get(candidacyId ?? '') ?? []);
}
