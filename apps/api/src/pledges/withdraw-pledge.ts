import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';

/**
 * Withdraws a published pledge for good, with its dated public row (R7): it is never unpublished. No second person is asked for, as the
 * reason is about the record and names nobody: one that does is refused (R6).
 */
export async function withdrawPledge(
  prisma: PrismaClient,
  input: WithdrawalInput & { pledgeId: string },
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!before) throw new RecordNotFoundError('pledge', 'pledge');
    const withdrawn = {
      recordType: 'Pledge',
      record: before,
      field: 'pledge',
      noun: 'pledge',
      councilId: before.councilId,
    } as const;
    const { revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        revision,
        { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}
