import type { PrismaClient } from '../generated/prisma/client.ts';
import type { RecordedStatus } from '../pledges/publish-or-hold.ts';
import type { FollowUpInput } from './campaign-patch.ts';
import { publishOrHoldCampaign } from './publish-or-hold-campaign.ts';

/** Records a council’s report on what it adopted: it is REPORTING from the first one on, and says when the next is due. */
export function recordFollowUp(
  prisma: PrismaClient,
  input: FollowUpInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHoldCampaign(prisma, { useCase: 'recordFollowUp', input }, actor, today);
}
