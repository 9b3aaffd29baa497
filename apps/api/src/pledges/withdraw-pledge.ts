import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';

type WithdrawPledgeInput = WithdrawalInput & { pledgeId: string };

/**
 * Withdraws a published pledge for good, with its dated public row (R7): it is never unpublished. A reason that names somebody waits for
 * a second person (R6).
 */
export function withdrawPledge(
  prisma: PrismaClient,
  input: WithdrawPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, pledgeWithdrawal, input, actor, today);
}

export const pledgeWithdrawal: TextEdit<WithdrawPledgeInput, Pledge> = {
  useCase: 'withdrawPledge',
  recordType: 'Pledge',
  recordIdOf: ({ pledgeId }) => pledgeId,
  tryOut: async (tx, input, _writer, today) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!before) throw new RecordNotFoundError('pledge', 'pledge');
    const withdrawn = { recordType: 'Pledge', record: before, field: 'pledge', noun: 'pledge' } as const;
    const { changes, revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    return {
      row: after,
      changes,
      isPublic: true,
      councilId: before.councilId,
      revisions: [
        revision,
        { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};
