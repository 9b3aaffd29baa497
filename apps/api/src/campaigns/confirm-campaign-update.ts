import type { PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { checkSignOff } from '../elections/national-sign-off.ts';
import {
  type Confirmer,
  type ConfirmInput,
  lockWaitingDraft,
  markConfirmed,
} from '../pledges/waiting-draft.ts';
import { CAMPAIGN_USE_CASES, parseCampaignPatch } from './campaign-patch.ts';
import { prepareCampaignUpdate, publishCampaignUpdate } from './publish-or-hold-campaign.ts';

/**
 * Publishes a waiting update of a campaign or an adoption as its second person (R6), before a poll a national administrator for text about a candidate
 * (R19). The rules are held against the record again: it may have moved since.
 */
export async function confirmCampaignUpdate(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
): Promise<StatusUpdate> {
  return prisma.$transaction(async (tx) => {
    const draft = await lockWaitingDraft(tx, input, CAMPAIGN_USE_CASES, 'PUBLISHED');
    await markConfirmed(tx, draft, confirmer);
    const patch = parseCampaignPatch(draft.useCase, draft.patch);
    const prepared = await prepareCampaignUpdate(tx, patch, today);
    await checkSignOff(tx, confirmer, prepared.publicText, today, ['draft']);
    return publishCampaignUpdate(
      tx,
      prepared,
      { authorId: draft.authorId, confirmer },
      patch.input.changeReason,
    );
  });
}
