import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Campaign, PrismaClient } from '../generated/prisma/client.ts';

/**
 * Withdraws a published campaign for good, with its dated public row (R7). Its adoptions stay in sight under it and are added to no more. The
 * reason names nobody: one that does is refused (R6).
 */
export async function withdrawCampaign(
  prisma: PrismaClient,
  input: WithdrawalInput & { campaignId: string },
  actor: { userId: string },
  today: Date,
): Promise<Campaign> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${input.campaignId}::uuid FOR UPDATE`;
    const before = await tx.campaign.findUnique({ where: { id: input.campaignId } });
    if (!before) throw new RecordNotFoundError('campaign', 'campaign');
    const withdrawn = {
      recordType: 'Campaign',
      record: before,
      field: 'campaign',
      noun: 'campaign',
      councilId: null,
    } as const;
    const { revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.campaign.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        revision,
        { recordType: 'Campaign', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}
