import { canonicalJson } from '../editorial/canonical-json.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import type { Joined } from './repoint-proposals.ts';

/** The proposals that name somebody, by id. */
export async function loadProposalsAbout(
  tx: Prisma.TransactionClient,
  personId: string,
): Promise<ReadonlyMap<string, Proposal>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Proposal"
    WHERE "recordId" = ${personId}::uuid OR strpos("key", ${personId}) > 0 OR strpos("patch"::text, ${personId}) > 0`;
  const found = await tx.proposal.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return new Map(found.map((proposal) => [proposal.id, proposal]));
}

/**
 * The history of what became of proposals when the entry they were about was merged: by it a split gives each back. It holds ids alone, for what a
 * proposal says of somebody can be erased; of one that the survivor was asked already, the id of that.
 */
export async function describeRepointed(
  tx: Prisma.TransactionClient,
  before: ReadonlyMap<string, Proposal>,
  { survivorId, otherId }: Joined,
): Promise<RevisionInput[]> {
  const left = await tx.proposal.findMany({ where: { id: { in: [...before.keys()] } } });
  const after = new Map(left.map((proposal) => [proposal.id, proposal]));
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const keyOf = ({ key }: Proposal) => key.replaceAll(otherId, survivorId);
  const twins = await tx.proposal.findMany({
    where: { key: { in: gone.map(keyOf) } },
    select: { id: true, key: true },
  });
  return [...before.values()].flatMap((was): RevisionInput[] => {
    const now = after.get(was.id);
    const revision = { recordType: 'Proposal', recordId: was.id, recordVersion: null } as const;
    const personId = { before: { personId: otherId }, after: { personId: survivorId } };
    if (now) return canonicalJson(was) === canonicalJson(now) ? [] : [{ ...revision, ...personId }];
    const sameAs = twins.find(({ key }) => key === keyOf(was))?.id ?? null;
    return [{ ...revision, before: { ...personId.before, sameAs }, after: null }];
  });
}
