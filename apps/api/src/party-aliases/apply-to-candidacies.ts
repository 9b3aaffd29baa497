import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type Meaning, partiesIn } from './meaning.ts';

/** Gives the candidacies that wait for an alias their standing; one that has a standing by now keeps it (R11). */
export async function applyToCandidacies(
  tx: Prisma.TransactionClient,
  aliasId: string,
  meaning: Meaning,
): Promise<{ count: number; revisions: RevisionInput[] }> {
  const waiting = await tx.candidacy.findMany({
    where: { waitingFor: { some: { aliasId } }, standings: { none: {} } },
    select: { id: true },
  });
  const { principalId, adjunctId } = meaning;
  await tx.candidacyStanding.createMany({
    data: waiting.flatMap(({ id: candidacyId }) => [
      ...(principalId === null ? [] : [{ candidacyId, partyId: principalId, place: 'PRINCIPAL' as const }]),
      ...(adjunctId === null ? [] : [{ candidacyId, partyId: adjunctId, place: 'ADJUNCT' as const }]),
    ]),
  });
  await tx.candidacyAlias.deleteMany({ where: { aliasId } });
  const revisions = waiting.map(({ id }): RevisionInput => ({
    recordType: 'Candidacy',
    recordId: id,
    recordVersion: null,
    before: { standing: '' },
    after: { standing: partiesIn(meaning).join('+') },
  }));
  return { count: waiting.length, revisions };
}
