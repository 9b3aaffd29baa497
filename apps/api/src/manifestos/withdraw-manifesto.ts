import { newId } from '../db/new-id.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { checkWithdrawal, type WithdrawalInput, withdrawalRevision } from '../sign-off/withdraw-record.ts';
import { lockManifesto } from './lock-manifesto.ts';

type WithdrawManifestoInput = WithdrawalInput & { manifestoId: string };

/**
 * Withdraws a published manifesto for good, and with it every pledge of it that still stands: each leaves its dated public row (R7). A
 * reason that names somebody waits for a second person (R6).
 */
export function withdrawManifesto(
  prisma: PrismaClient,
  input: WithdrawManifestoInput,
  actor: { userId: string },
  today: Date,
): Promise<Manifesto> {
  return publishOrHoldText(prisma, manifestoWithdrawal, input, actor, today);
}

export const manifestoWithdrawal: TextEdit<WithdrawManifestoInput, Manifesto> = {
  useCase: 'withdrawManifesto',
  recordType: 'Manifesto',
  recordIdOf: ({ manifestoId }) => manifestoId,
  tryOut: async (tx, input, _writer, today) => {
    const before = await lockManifesto(tx, input.manifestoId);
    const reason = checkWithdrawal({ ...before, field: 'manifesto', noun: 'manifesto' }, input);
    const pledges = await tx.pledge.findMany({
      where: { manifestoId: before.id, state: 'PUBLISHED' },
      orderBy: { reference: 'asc' },
    });
    const subjects = [
      { recordType: 'Manifesto' as const, recordId: before.id },
      ...pledges.map(({ id }) => ({ recordType: 'Pledge' as const, recordId: id })),
    ];
    // The rows first: the database takes no withdrawal without them.
    const withdrawals = subjects.map((subject) => ({
      id: newId(),
      ...subject,
      ...reason,
      withdrawnOn: today,
    }));
    await tx.withdrawal.createMany({ data: withdrawals });
    await tx.pledge.updateMany({
      where: { id: { in: pledges.map(({ id }) => id) } },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    return {
      row: after,
      changes: changesOf(null, {
        ...reason,
        state: 'WITHDRAWN',
        pledges: pledges.map(({ reference }) => reference).join(', '),
      }),
      isPublic: true,
      councilId: before.councilId,
      revisions: [
        ...withdrawals.map(withdrawalRevision),
        { recordType: 'Manifesto', recordId: before.id, recordVersion: after.version, before, after },
        ...pledges.map((pledge): RevisionInput => ({
          recordType: 'Pledge',
          recordId: pledge.id,
          recordVersion: pledge.version + 1,
          before: pledge,
          after: { ...pledge, state: 'WITHDRAWN', version: pledge.version + 1 },
        })),
      ],
    };
  },
};
