import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { CouncilAdoption, PrismaClient } from '../generated/prisma/client.ts';

/**
 * Withdraws a published adoption for good, with its dated public row (R7): it leaves the counts and stays in their footnote. The reason names
 * nobody: one that does is refused (R6).
 */
export async function withdrawAdoption(
  prisma: PrismaClient,
  input: WithdrawalInput & { adoptionId: string },
  actor: { userId: string },
  today: Date,
): Promise<CouncilAdoption> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "CouncilAdoption" WHERE "id" = ${input.adoptionId}::uuid FOR UPDATE`;
    const before = await tx.councilAdoption.findUnique({ where: { id: input.adoptionId } });
    if (!before) throw new RecordNotFoundError('adoption', 'adoption');
    const withdrawn = {
      recordType: 'CouncilAdoption',
      record: before,
      field: 'adoption',
      noun: 'adoption',
      councilId: before.councilId,
    } as const;
    const { revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.councilAdoption.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        revision,
        { recordType: 'CouncilAdoption', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}
