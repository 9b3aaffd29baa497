import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type Meaning, partiesIn } from './meaning.ts';

/**
 * Gives the candidacies that wait for an alias their standing; one that has a standing by now keeps it, and one whose own words say more than the alias
 * stands for what they say, or waits on (R11).
 * @param saidByWords As `FindSaidByWords` tells.
 */
export async function applyToCandidacies(
  tx: Prisma.TransactionClient,
  aliasId: string,
  meaning: Meaning,
  saidByWords: ReadonlyMap<string, Meaning | null>,
): Promise<{ count: number; revisions: RevisionInput[] }> {
  const waiting = await tx.candidacy.findMany({
    where: { waitingFor: { some: { aliasId } }, standings: { none: {} } },
    select: { id: true },
  });
  const given = waiting.flatMap(({ id }) => {
    const said = saidByWords.has(id) ? saidByWords.get(id) : meaning;
    return said ? [{ id, meaning: said }] : [];
  });
  await tx.candidacyStanding.createMany({
    data: given.flatMap(({ id: candidacyId, meaning: { principalId, adjunctId } }) => [
      ...(principalId === null ? [] : [{ candidacyId, partyId: principalId, place: 'PRINCIPAL' as const }]),
      ...(adjunctId === null ? [] : [{ candidacyId, partyId: adjunctId, place: 'ADJUNCT' as const }]),
    ]),
  });
  await tx.candidacyAlias.deleteMany({ where: { aliasId } });
  const revisions = given.map(({ id, meaning: said }): RevisionInput => ({
    recordType: 'Candidacy',
    recordId: id,
    recordVersion: null,
    before: { standing: '' },
    after: { standing: partiesIn(said).join('+') },
  }));
  return { count: given.length, revisions };
}
