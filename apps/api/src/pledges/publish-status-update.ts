import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import { isPartyOwn, type StatusInput } from './status-rules.ts';

export type Publication = {
  pledge: Pledge;
  input: StatusInput & { effectiveOn: Date };
  authorId: string;
  /** The second person, where there is one. */
  confirmer: { userId: string; isOutsideParty: boolean } | null;
  /** Why, for the audit log. */
  reason: string;
};

/** Appends a checked update with its sources to a pledge's log and moves the pledge's version, inside the caller's transaction. */
export async function publishStatusUpdate(
  tx: Prisma.TransactionClient,
  { pledge, input, authorId, confirmer, reason }: Publication,
): Promise<StatusUpdate> {
  const update = await tx.statusUpdate.create({
    data: {
      pledgeId: pledge.id,
      kind: input.kind,
      pledgeStatus: input.status,
      effectiveOn: input.effectiveOn,
      summaryEn: input.summaryEn,
      summaryCy: input.summaryCy,
      reason: input.reason,
      successorId: input.successorId,
      authorId,
      confirmedById: confirmer?.userId ?? null,
      isConfirmedOutsideParty: confirmer?.isOutsideParty ?? false,
      evidence: { create: input.evidence.map((source) => ({ ...source, isPartyOwn: isPartyOwn(source) })) },
    },
    include: { evidence: true },
  });
  const after = await tx.pledge.update({ where: { id: pledge.id }, data: { version: { increment: 1 } } });
  await writeChangeSet(tx, {
    actorId: confirmer?.userId ?? authorId,
    channel: 'admin',
    reason,
    revisions: [
      { recordType: 'StatusUpdate', recordId: update.id, recordVersion: null, before: null, after: update },
      { recordType: 'Pledge', recordId: pledge.id, recordVersion: after.version, before: { version: pledge.version }, after: { version: after.version } },
    ],
    alsoTouched: ['Evidence'],
  });
  return update;
}
