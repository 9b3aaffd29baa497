import { newId } from '../../db/new-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import type { ContestClaim } from './claims.ts';
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
  const posts = new Map<string, string>();
  const wanted = contests.filter(
    ({ key, election }) =>
      election.electionType === 'parl' && bodies.has(election.electionId) && areaIds.has(key),
  );
  if (wanted.length === 0) return posts;
  const known = await writer.tx.post.findMany({
    where: { role: 'MP', areaId: { in: [...new Set(wanted.flatMap(({ key }) => areaIds.get(key) ?? []))] } },
    select: { id: true, version: true, areaId: true, sources: true },
  });
  const byArea = new Map(known.map(({ id, areaId }) => [areaId, id]));
  for (const post of known) {
    const sources = addCredit(post.sources, writer.source);
    if (sources) writer.change('Post', post, { sources });
  }
  for (const { key, gssCode, election } of wanted) {
    const areaId = areaIds.get(key) ?? '';
    let id = byArea.get(areaId);
    if (id === undefined) {
      id = newId();
      const spell = findBoundarySpell(gssCode ?? '', election.pollingOn);
      writer.create('Post', {
        id,
        organisationId: bodies.get(election.electionId)?.id,
        areaId,
        role: 'MP',
        seats: 1,
        validFrom: spell?.firstPoll ?? null,
        validTo: spell?.lastDissolution ?? null,
        sources: [creditOf(writer.source)],
      });
      byArea.set(areaId, id);
    }
    posts.set(key, id);
  }
  return posts;
}
