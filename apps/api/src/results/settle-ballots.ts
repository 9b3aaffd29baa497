import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { giveOffices } from './give-offices.ts';
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
  const won = new Set(results.flatMap(({ winners }) => winners.map(({ id }) => id)));
  const settled = results.flatMap(({ contest }) => {
    const isTold = ballots.some(({ ballotId, winners }) => ballotId === contest.id && winners !== null);
    const changed = contest.candidacies.filter(({ id, isElected }) => isElected !== won.has(id));
    return changed.map(({ id }) => ({ id, isTold }));
  });
  const revisions = await declare(tx, idsOf(settled), won);
  // Read off the votes it stays open to what a source says; told by an editor it outranks every source (R12).
  await holdByEditor(tx, idsOf(settled.filter(({ isTold }) => isTold)));
  const named = new Set(ballots.flatMap(({ ballotId, postId }) => (postId === null ? [] : ballotId)));
  revisions.push(
    ...(await giveOffices(
      tx,
      // A poll for a county council is none for the council that it went on as.
      results.flatMap(({ contest: { id, post, nextOffice } }) =>
        post === null || post.id === nextOffice?.id
          ? []
          : [{ ballotId: id, postId: post.id, isNamed: named.has(id) }],
      ),
    )),
  );
  const proposals = await tx.proposal.findMany({
    where: { state: 'OPEN', key: { in: [...won].map((id) => `OFFICE_HOLDING ${id}`) } },
  });
  const data = { state: 'ACCEPTED', decidedById: actor.userId, decidedAt: new Date() } as const;
  await tx.proposal.updateMany({ where: { id: { in: idsOf(proposals) } }, data });
  for (const before of proposals) revisions.push(revisionOf('Proposal', before, { ...before, ...data }));
  return revisions;
}

/** Says of candidacies whether they won: a statement for those who did and one for those who did not. */
async function declare(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
  won: ReadonlySet<string>,
): Promise<RevisionInput[]> {
  const rows = await tx.candidacy.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
  for (const isElected of [true, false]) {
    const these = ids.filter((id) => won.has(id) === isElected);
    await tx.candidacy.updateMany({ where: { id: { in: these } }, data: { isElected } });
  }
  return rows.map((before) => revisionOf('Candidacy', before, { ...before, isElected: won.has(before.id) }));
}

async function holdByEditor(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  const field = { recordType: 'Candidacy', field: 'isElected' };
  const source = { source: 'EDITOR', externalId: null, statedOn: null, retrievedOn: null };
  await tx.fieldSource.updateMany({ where: { ...field, recordId: { in: [...ids] } }, data: source });
  await tx.fieldSource.createMany({
    data: ids.map((recordId) => ({ ...field, recordId, ...source })),
    skipDuplicates: true,
  });
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function revisionOf(
  recordType: RevisionInput['recordType'],
  before: { id: string },
  after: object,
): RevisionInput {
  return { recordType, recordId: before.id, recordVersion: null, before, after };
}
