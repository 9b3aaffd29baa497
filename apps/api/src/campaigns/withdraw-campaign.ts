import type { Campaign, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText } from '../sign-off/text-edit.ts';
import { type WithdrawalInput, withdrawalOf } from '../sign-off/withdraw-record.ts';

type WithdrawCampaignInput = WithdrawalInput & { campaignId: string };

/** Withdraws a published campaign for good (R7). Its adoptions stay in sight under it and are added to no more. A reason that names somebody waits for a second person (R6). */
export function withdrawCampaign(
  prisma: PrismaClient,
  input: WithdrawCampaignInput,
  actor: { userId: string },
  today: Date,
): Promise<Campaign> {
  return publishOrHoldText(prisma, campaignWithdrawal, input, actor, today);
}

export const campaignWithdrawal = withdrawalOf<WithdrawCampaignInput, Campaign>({
  useCase: 'withdrawCampaign',
  recordType: 'Campaign',
  idOf: ({ campaignId }) => campaignId,
  field: 'campaign',
  noun: 'campaign',
  find: (tx, which) => tx.campaign.findUnique(which),
  update: (tx, change) => tx.campaign.update(change),
  councilIdOf: () => null,
});
