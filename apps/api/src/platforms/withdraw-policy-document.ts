import type { PolicyDocument, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText } from '../sign-off/text-edit.ts';
import { type WithdrawalInput, withdrawalOf } from '../sign-off/withdraw-record.ts';

type WithdrawPolicyDocumentInput = WithdrawalInput & { id: string };

/** Withdraws a published platform or set of aims for good (R7). What carries it out stays. A reason that names somebody waits for a second person (R6). */
export function withdrawPolicyDocument(
  prisma: PrismaClient,
  input: WithdrawPolicyDocumentInput,
  actor: { userId: string },
  today: Date,
): Promise<PolicyDocument> {
  return publishOrHoldText(prisma, policyDocumentWithdrawal, input, actor, today);
}

export const policyDocumentWithdrawal = withdrawalOf<WithdrawPolicyDocumentInput, PolicyDocument>({
  useCase: 'withdrawPolicyDocument',
  recordType: 'PolicyDocument',
  idOf: ({ id }) => id,
  field: 'id',
  noun: 'policy document',
  find: (tx, which) => tx.policyDocument.findUnique(which),
  update: (tx, change) => tx.policyDocument.update(change),
  councilIdOf: () => null,
});
