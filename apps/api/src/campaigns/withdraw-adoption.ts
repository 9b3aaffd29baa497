import type { CouncilAdoption, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText } from '../sign-off/text-edit.ts';
import { type WithdrawalInput, withdrawalOf } from '../sign-off/withdraw-record.ts';

type WithdrawAdoptionInput = WithdrawalInput & { adoptionId: string };

/** Withdraws a published adoption for good (R7): it leaves the counts and stays in their footnote. A reason that names somebody waits for a second person (R6). */
export function withdrawAdoption(
  prisma: PrismaClient,
  input: WithdrawAdoptionInput,
  actor: { userId: string },
  today: Date,
): Promise<CouncilAdoption> {
  return publishOrHoldText(prisma, adoptionWithdrawal, input, actor, today);
}

export const adoptionWithdrawal = withdrawalOf<WithdrawAdoptionInput, CouncilAdoption>({
  useCase: 'withdrawAdoption',
  recordType: 'CouncilAdoption',
  idOf: ({ adoptionId }) => adoptionId,
  field: 'adoption',
  noun: 'adoption',
  find: (tx, which) => tx.councilAdoption.findUnique(which),
  update: (tx, change) => tx.councilAdoption.update(change),
  councilIdOf: ({ councilId }) => councilId,
});
