import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { type Changes, checkVersion } from '../editorial/edit-record.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** A campaign locked at the version that was read, with its asks and clauses in their order. */
export type LockedCampaign = Awaited<ReturnType<typeof lockCampaign>>;

/** Locks a campaign to be edited. Throws where it is gone, withdrawn, or moved meanwhile, with both values (R8). */
export async function lockCampaign(
  tx: Prisma.TransactionClient,
  input: { campaignId: string; expectedVersion: number },
  changes: Changes,
) {
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${input.campaignId}::uuid FOR UPDATE`;
  const campaign = await tx.campaign.findUnique({
    where: { id: input.campaignId },
    include: {
      asks: { orderBy: { position: 'asc' } },
      clauses: {
        orderBy: { position: 'asc' },
        include: { outcomes: { select: { adoptionId: true }, take: 1 } },
      },
    },
  });
  if (!campaign) throw new RecordNotFoundError('campaign', 'campaign');
  checkVersion(campaign, input.expectedVersion, changes);
  if (campaign.state === 'WITHDRAWN')
    throw new InputRefusedError(['campaign'], 'This campaign is withdrawn: it is not edited any more.');
  return campaign;
}
