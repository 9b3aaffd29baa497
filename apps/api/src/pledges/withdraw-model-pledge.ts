import type { ModelPledge, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText } from '../sign-off/text-edit.ts';
import { type WithdrawalInput, withdrawalOf } from '../sign-off/withdraw-record.ts';

type WithdrawModelPledgeInput = WithdrawalInput & { id: string };

/**
 * Withdraws a published idea of the library for good (R7). Pledges that follow it stay and say so; no other adopts it. A reason that names
 * somebody waits for a second person (R6).
 */
export function withdrawModelPledge(
  prisma: PrismaClient,
  input: WithdrawModelPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<ModelPledge> {
  return publishOrHoldText(prisma, modelPledgeWithdrawal, input, actor, today);
}

export const modelPledgeWithdrawal = withdrawalOf<WithdrawModelPledgeInput, ModelPledge>({
  useCase: 'withdrawModelPledge',
  recordType: 'ModelPledge',
  idOf: ({ id }) => id,
  field: 'id',
  noun: 'model pledge',
  find: (tx, which) => tx.modelPledge.findUnique(which),
  update: (tx, change) => tx.modelPledge.update(change),
  councilIdOf: () => null,
});
