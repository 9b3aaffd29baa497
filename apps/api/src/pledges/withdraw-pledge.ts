import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText } from '../sign-off/text-edit.ts';
import { type WithdrawalInput, withdrawalOf } from '../sign-off/withdraw-record.ts';

type WithdrawPledgeInput = WithdrawalInput & { pledgeId: string };

/** Withdraws a published pledge for good (R7): it is never unpublished. A reason that names somebody waits for a second person (R6). */
export function withdrawPledge(
  prisma: PrismaClient,
  input: WithdrawPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, pledgeWithdrawal, input, actor, today);
}

export const pledgeWithdrawal = withdrawalOf<WithdrawPledgeInput, Pledge>({
  useCase: 'withdrawPledge',
  recordType: 'Pledge',
  idOf: ({ pledgeId }) => pledgeId,
  field: 'pledge',
  noun: 'pledge',
  find: (tx, which) => tx.pledge.findUnique(which),
  update: (tx, change) => tx.pledge.update(change),
  councilIdOf: ({ councilId }) => councilId,
});
