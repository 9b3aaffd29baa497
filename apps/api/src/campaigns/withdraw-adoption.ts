import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import type { CouncilAdoption, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';

type WithdrawAdoptionInput = WithdrawalInput & { adoptionId: string };

/**
 * Withdraws a published adoption for good, with its dated public row (R7): it leaves the counts and stays in their footnote. A reason that
 * names somebody waits for a second person (R6).
 */
export function withdrawAdoption(
  prisma: PrismaClient,
  input: WithdrawAdoptionInput,
  actor: { userId: string },
  today: Date,
): Promise<CouncilAdoption> {
  return publishOrHoldText(prisma, adoptionWithdrawal, input, actor, today);
}

export const adoptionWithdrawal: TextEdit<WithdrawAdoptionInput, CouncilAdoption> = {
  useCase: 'withdrawAdoption',
  recordType: 'CouncilAdoption',
  recordIdOf: ({ adoptionId }) => adoptionId,
  tryOut: async (tx, input, _writer, today) => {
    await tx.$queryRaw`SELECT 1 FROM "CouncilAdoption" WHERE "id" = ${input.adoptionId}::uuid FOR UPDATE`;
    const before = await tx.councilAdoption.findUnique({ where: { id: input.adoptionId } });
    if (!before) throw new RecordNotFoundError('adoption', 'adoption');
    const withdrawn = {
      recordType: 'CouncilAdoption',
      record: before,
      field: 'adoption',
      noun: 'adoption',
    } as const;
    const { changes, revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.councilAdoption.update({
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
        { recordType: 'CouncilAdoption', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};
