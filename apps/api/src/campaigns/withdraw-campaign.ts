import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import type { Campaign, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';

type WithdrawCampaignInput = WithdrawalInput & { campaignId: string };

/**
 * Withdraws a published campaign for good, with its dated public row (R7). Its adoptions stay in sight under it and are added to no more. A
 * reason that names somebody waits for a second person (R6).
 */
export function withdrawCampaign(
  prisma: PrismaClient,
  input: WithdrawCampaignInput,
  actor: { userId: string },
  today: Date,
): Promise<Campaign> {
  return publishOrHoldText(prisma, campaignWithdrawal, input, actor, today);
}

export const campaignWithdrawal: TextEdit<WithdrawCampaignInput, Campaign> = {
  useCase: 'withdrawCampaign',
  recordType: 'Campaign',
  recordIdOf: ({ campaignId }) => campaignId,
  tryOut: async (tx, input, _writer, today) => {
    await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${input.campaignId}::uuid FOR UPDATE`;
    const before = await tx.campaign.findUnique({ where: { id: input.campaignId } });
    if (!before) throw new RecordNotFoundError('campaign', 'campaign');
    const withdrawn = {
      recordType: 'Campaign',
      record: before,
      field: 'campaign',
      noun: 'campaign',
    } as const;
    const { changes, revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.campaign.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    return {
      row: after,
      changes,
      isPublic: true,
      councilId: null,
      revisions: [
        revision,
        { recordType: 'Campaign', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};
