import type { PrismaClient } from '../generated/prisma/client.ts';
import type { RecordedStatus } from '../pledges/publish-or-hold.ts';
import type { ClauseOutcomesInput } from './campaign-patch.ts';
import { publishOrHoldCampaign } from './publish-or-hold-campaign.ts';

/** Records what became of clauses at a council that adopted the campaign’s motion, with the sources that show it (R1). */
export function recordClauseOutcomes(
  prisma: PrismaClient,
  input: ClauseOutcomesInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHoldCampaign(prisma, { useCase: 'recordClauseOutcomes', input }, actor, today);
}
