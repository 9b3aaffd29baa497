import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { ConfirmResultsInput } from './confirm-results.ts';
import type { ProposedResult } from './propose-result.ts';

/**
 * Writes beside the offices what a confirmation settles: who was elected, where the record did not say it yet; the post that a ballot without
 * one turned out to fill; and the open proposals that imports made of these winners, or of the tie.
 */
export async function settleBallots(
  tx: Prisma.TransactionClient,
  results: readonly ProposedResult[],
  { ballots }: ConfirmResultsInput,
  actor: { userId: string },
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  for (const { contest, winners } of results) {
    const won = new Set(winners.map(({ id }) => id));
    const isTold = ballots.some(({ ballotId, winners: told }) => ballotId === contest.id && told !== null);
    for (const { id, isElected } of contest.candidacies) {
      if (isElected === won.has(id)) continue;
      const before = await tx.candidacy.findUniqueOrThrow({ where: { id } });
      const after = await tx.candidacy.update({ where: { id }, data: { isElected: won.has(id) } });
      revisions.push({ recordType: 'Candidacy', recordId: id, recordVersion: null, before, after });
      // Read off the votes it stays open to what a source says; told by an editor it outranks every source (R12).
      if (isTold) await holdByEditor(tx, id);
    }
    const before = await tx.ballot.findUniqueOrThrow({ where: { id: contest.id } });
    if (before.postId === null && contest.post) {
      const after = await tx.ballot.update({ where: { id: contest.id }, data: { postId: contest.post.id } });
      revisions.push({ recordType: 'Ballot', recordId: contest.id, recordVersion: null, before, after });
    }
  }
  const won = results.flatMap(({ winners }) => winners.map(({ id }) => id));
  const proposals = await tx.proposal.findMany({
    where: { state: 'OPEN', key: { in: won.map((id) => `OFFICE_HOLDING ${id}`) } },
  });
  for (const before of proposals) {
    const data = { state: 'ACCEPTED', decidedById: actor.userId, decidedAt: new Date() } as const;
    const after = await tx.proposal.update({ where: { id: before.id }, data });
    revisions.push({ recordType: 'Proposal', recordId: before.id, recordVersion: null, before, after });
  }
  return revisions;
}

async function holdByEditor(tx: Prisma.TransactionClient, recordId: string): Promise<void> {
  const key = { recordType: 'Candidacy', recordId, field: 'isElected' };
  await tx.fieldSource.upsert({
    where: { recordType_recordId_field: key },
    create: { ...key, source: 'EDITOR' },
    update: { source: 'EDITOR', externalId: null, retrievedOn: null },
  });
}
