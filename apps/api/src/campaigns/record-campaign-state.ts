import type { PrismaClient } from '../generated/prisma/client.ts';
import type { RecordedStatus } from '../pledges/publish-or-hold.ts';
import type { CampaignStateInput } from './campaign-patch.ts';
import { publishOrHoldCampaign } from './publish-or-hold-campaign.ts';

/** Records how far a campaign has come. An outcome, or text that names a person, waits for a second person (R6). */
export function recordCampaignState(
  prisma: PrismaClient,
  input: Omit<CampaignStateInput, 'correctsId'>,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHoldCampaign(
    prisma,
    { useCase: 'recordCampaignState', input: { ...input, correctsId: null } },
    actor,
    today,
  );
}
