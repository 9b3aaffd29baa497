import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import type { CheckedUpdate } from './check-update.ts';
import { evidenceRow } from './evidence-row.ts';
import type { Confirmer } from './waiting-draft.ts';

export type Publication = {
  pledge: Pledge;
  input: CheckedUpdate;
  authorId: string;
  /** The second person, where there is one. */
  confirmer: Confirmer | null;
};

/** Appends a checked update with its sources to a pledge's log, with its change set, inside the caller's transaction. */
export async function publishStatusUpdate(
  tx: Prisma.TransactionClient,
  { reason, ...publication }: Publication & { reason: string },
): Promise<StatusUpdate> {
  const { update, revisions } = await appendUpdate(tx, publication);
  await writeChangeSet(tx, {
    actorId: publication.confirmer?.userId ?? publication.authorId,
    channel: 'admin',
    reason,
    revisions,
    alsoTouched: ['Evidence'],
  });
  return update;
}

/** Appends a checked update with its sources and moves the pledge's version. The caller writes the revisions into one change set. */
export async function appendUpdate(
  tx: Prisma.TransactionClient,
  { pledge, input, authorId, confirmer }: Publication,
): Promise<{ update: StatusUpdate; revisions: RevisionInput[] }> {
  const update = await tx.statusUpdate.create({
    data: {
      pledgeId: pledge.id,
      kind: input.kind,
      pledgeStatus: input.setsStatus ? input.status : null,
      effectiveOn: input.effectiveOn,
      summaryEn: input.summaryEn,
      summaryCy: input.summaryCy,
      reason: input.reason,
      correctsId: input.correctsId,
      successorId: input.successorId,
      authorId,
      confirmedById: confirmer?.userId ?? null,
      isConfirmedOutsideParty: confirmer?.isOutsideParty ?? false,
      evidence: { create: input.evidence.map(evidenceRow) },
    },
    include: { evidence: true },
  });
  const after = await tx.pledge.update({ where: { id: pledge.id }, data: { version: { increment: 1 } } });
  return {
    update,
    revisions: [
      { recordType: 'StatusUpdate', recordId: update.id, recordVersion: null, before: null, after: update },
      {
        recordType: 'Pledge',
        recordId: pledge.id,
        recordVersion: after.version,
        before: { version: pledge.version },
        after: { version: after.version },
      },
    ],
  };
}
