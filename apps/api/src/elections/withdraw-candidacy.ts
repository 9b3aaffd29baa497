import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/**
 * Takes a candidate off a ballot on which they never stood, as an import does whose newest list has them no more; the history keeps it. An endorsement of
 * theirs stays, of the person. Throws INPUT_REFUSED where the record has them elected there.
 */
export async function withdrawCandidacy(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<{ personId: string; ballotId: string; revisions: RevisionInput[] }> {
  await tx.$queryRaw`SELECT 1 FROM "Candidacy" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.candidacy.findUnique({
    where: { id },
    include: { holdings: { select: { id: true } }, endorsements: true },
  });
  if (!found) throw new RecordNotFoundError('proposal', 'candidacy of the proposal');
  const { holdings, endorsements, ...candidacy } = found;
  if (holdings.length > 0)
    throw new InputRefusedError(
      ['proposal'],
      'An office of the record was won by this candidacy. Correct that office first, or reject the proposal.',
    );
  if (candidacy.isElected === true)
    throw new InputRefusedError(
      ['proposal'],
      'The record has them elected on this ballot. Import the corrected result first, or reject the proposal.',
    );
  const revisions: RevisionInput[] = [];
  for (const before of endorsements) {
    const data = { candidacyId: null, version: { increment: 1 } };
    const after = await tx.endorsement.update({ where: { id: before.id }, data });
    const { version: recordVersion } = after;
    revisions.push({ recordType: 'Endorsement', recordId: before.id, recordVersion, before, after });
  }
  await tx.candidacy.delete({ where: { id } });
  await tx.fieldSource.deleteMany({ where: { recordType: 'Candidacy', recordId: id } });
  revisions.push({
    recordType: 'Candidacy',
    recordId: id,
    recordVersion: null,
    before: candidacy,
    after: null,
  });
  return { personId: candidacy.personId, ballotId: candidacy.ballotId, revisions };
}
