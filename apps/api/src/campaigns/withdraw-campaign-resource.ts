import { changesOf } from '../editorial/field-change.ts';
import type { CampaignResource, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { checkWithdrawal, type WithdrawalInput, withdrawalRevision } from '../sign-off/withdraw-record.ts';
import { closeResourceChange, lockResource, type ResourceKey } from './lock-resource.ts';

type WithdrawResourceInput = WithdrawalInput & ResourceKey;

/**
 * Withdraws one edition of what a published campaign offers, for good (R7): its file is handed out no more, the edition before is the
 * latest again, and a dated public row says why. A reason that names somebody waits for a second person (R6).
 */
export function withdrawCampaignResource(
  prisma: PrismaClient,
  input: WithdrawResourceInput,
  actor: { userId: string },
  today: Date,
): Promise<CampaignResource> {
  return publishOrHoldText(prisma, resourceWithdrawal, input, actor, today);
}

export const resourceWithdrawal: TextEdit<WithdrawResourceInput, CampaignResource> = {
  useCase: 'withdrawCampaignResource',
  recordType: 'Campaign',
  recordIdOf: ({ campaignId }) => campaignId,
  tryOut: async (tx, input, _writer, today) => {
    const { campaign, resource: before } = await lockResource(tx, input);
    const reasons = checkWithdrawal({ ...campaign, field: 'resource', noun: 'resource' }, input);
    // The row first: the database takes no withdrawal without it.
    const withdrawal = await tx.withdrawal.create({
      data: { recordType: 'CampaignResource', recordId: before.id, ...reasons, withdrawnOn: today },
    });
    const after = await tx.campaignResource.update({
      where: { id: before.id },
      data: { withdrawnOn: today },
    });
    return {
      row: after,
      changes: changesOf(null, { ...reasons, withdrawnOn: today }),
      isPublic: true,
      councilId: null,
      revisions: [
        withdrawalRevision(withdrawal),
        ...(await closeResourceChange(tx, campaign, [{ before, after }])),
      ],
    };
  },
};
