import type { ImportWriter } from '../writing/import-writer.ts';
import type { ContestClaim } from './claims.ts';
import { type CommonsSeat, reconcileCommonsSeats } from './commons-seats.ts';
import { findBoundarySpell } from './constituency-boundaries.ts';
import type { ElectedBody } from './find-organisations.ts';

/**
 * The posts that the contests fill, by contest key; only those of MPs are known from a contest, for a constituency has one. How many
 * seats a ward has no contest says (a third of them may be up), so that councillors' posts come with the councillors.
 */
export async function reconcileSeats(
  writer: ImportWriter,
  contests: readonly ContestClaim[],
  areaIds: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<string, ElectedBody>,
): Promise<Map<string, string>> {
  const seats = contests.flatMap(({ key, gssCode, election }): (CommonsSeat & { key: string })[] => {
    const [areaId, body] = [areaIds.get(key), bodies.get(election.electionId)];
    if (election.electionType !== 'parl' || areaId === undefined || body === undefined) return [];
    const spell = findBoundarySpell(gssCode ?? '', election.pollingOn);
    return [{ key, areaId, organisationId: body.id, spell }];
  });
  if (seats.length === 0) return new Map();
  const { ids } = await reconcileCommonsSeats(writer, seats);
  return new Map(seats.map(({ key, areaId }) => [key, ids.get(areaId) ?? '']));
}
