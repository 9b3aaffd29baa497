import { newId } from '../db/new-id.ts';
import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { Manifesto, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { namesKnownPerson } from '../pledges/second-person.ts';
import { lockManifesto } from './lock-manifesto.ts';

export type WithdrawManifestoInput = {
  manifestoId: string;
  expectedVersion: number;
  /** Why, for readers. One language is enough. */
  reasonEn: string | null;
  reasonCy: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Withdraws a published manifesto for good, and with it every pledge of it that still stands: each leaves its dated public row (R7). The
 * reason is about the record and names nobody, so that no second person is needed (R6).
 */
export async function withdrawManifesto(
  prisma: PrismaClient,
  input: WithdrawManifestoInput,
  actor: { userId: string },
  today: Date,
): Promise<Manifesto> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockManifesto(tx, input.manifestoId);
    if (before.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'WITHDRAWN', theirs: before.state },
      ]);
    }
    if (before.state !== 'PUBLISHED')
      throw new InputRefusedError(
        ['manifesto'],
        before.state === 'DRAFT'
          ? 'Only a published manifesto is withdrawn. Nobody has seen this one.'
          : 'This manifesto is withdrawn already.',
      );
    const row = { ...(await checkReason(tx, before, input)), withdrawnOn: today };
    const pledges = await tx.pledge.findMany({ where: { manifestoId: before.id, state: 'PUBLISHED' } });
    const subjects = [
      { recordType: 'Manifesto' as const, recordId: before.id },
      ...pledges.map(({ id }) => ({ recordType: 'Pledge' as const, recordId: id })),
    ];
    // The rows first: the database takes no withdrawal without them.
    const withdrawals = subjects.map((subject) => ({ id: newId(), ...subject, ...row }));
    await tx.withdrawal.createMany({ data: withdrawals });
    await tx.pledge.updateMany({
      where: { id: { in: pledges.map(({ id }) => id) } },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        ...withdrawals.map((withdrawal): RevisionInput => ({
          recordType: 'Withdrawal',
          recordId: withdrawal.id,
          recordVersion: null,
          before: null,
          after: withdrawal,
        })),
        { recordType: 'Manifesto', recordId: before.id, recordVersion: after.version, before, after },
        ...pledges.map((pledge): RevisionInput => ({
          recordType: 'Pledge',
          recordId: pledge.id,
          recordVersion: pledge.version + 1,
          before: pledge,
          after: { ...pledge, state: 'WITHDRAWN', version: pledge.version + 1 },
        })),
      ],
    });
    return after;
  });
}

async function checkReason(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  input: Pick<WithdrawManifestoInput, 'reasonEn' | 'reasonCy'>,
): Promise<{ reasonEn: string | null; reasonCy: string | null }> {
  const reasonEn = input.reasonEn?.trim() || null;
  const reasonCy = input.reasonCy?.trim() || null;
  if (reasonEn === null && reasonCy === null)
    throw new InputRefusedError(
      ['reasonEn'],
      'Say in a plain sentence why it is withdrawn: readers are shown the reason.',
    );
  const { councilId } = manifesto;
  if (councilId !== null && (await namesKnownPerson(tx, councilId, [reasonEn, reasonCy])))
    throw new InputRefusedError(
      [reasonEn === null ? 'reasonCy' : 'reasonEn'],
      'The reason names somebody of that council. Say why it is withdrawn without naming anybody.',
    );
  return { reasonEn, reasonCy };
}
