import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Campaign, CampaignResource, Prisma } from '../generated/prisma/client.ts';
import { lockCampaign } from './lock-campaign.ts';

/** A change of what a campaign offers names both, and the version of the campaign that was read (R8). */
export type ResourceKey = { campaignId: string; resourceId: string; expectedVersion: number };

/** Locks a campaign, and with it what it offers, at the version that was read. Throws where the resource is none of it, or withdrawn. */
export async function lockResource(
  tx: Prisma.TransactionClient,
  key: ResourceKey,
): Promise<{ campaign: Campaign; resource: CampaignResource }> {
  const campaign = await lockCampaign(tx, key, {});
  const resource = await tx.campaignResource.findFirst({
    where: { id: key.resourceId, campaignId: key.campaignId },
  });
  if (!resource) throw new RecordNotFoundError('resource', 'resource of this campaign');
  if (resource.withdrawnOn !== null)
    throw new InputRefusedError(['resource'], 'This resource is withdrawn: it is not changed any more.');
  return { campaign, resource };
}

/** Moves the version of the campaign and gives the revisions of the change. */
export async function closeResourceChange(
  tx: Prisma.TransactionClient,
  campaign: Pick<Campaign, 'id' | 'version'>,
  changed: readonly { before: CampaignResource; after: CampaignResource }[],
): Promise<RevisionInput[]> {
  const { version } = await tx.campaign.update({
    where: { id: campaign.id },
    data: { version: { increment: 1 } },
  });
  return [
    ...changed.map(({ before, after }) => ({
      recordType: 'CampaignResource' as const,
      recordId: after.id,
      recordVersion: null,
      before,
      after,
    })),
    {
      recordType: 'Campaign',
      recordId: campaign.id,
      recordVersion: version,
      before: { version: campaign.version },
      after: { version },
    },
  ];
}
