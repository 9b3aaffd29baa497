import type { PrismaClient } from '../generated/prisma/client.ts';
import type { RecordedStatus } from '../pledges/publish-or-hold.ts';
import type { AdoptionInput } from './campaign-patch.ts';
import { publishOrHoldCampaign } from './publish-or-hold-campaign.ts';

/** Corrects a state of a council’s dealing that was wrong: a further row takes the place of the one it names, which stays in sight (R5). */
export function correctAdoptionState(
  prisma: PrismaClient,
  input: Omit<AdoptionInput, 'opens'> & { expectedVersion: number; correctsId: string },
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHoldCampaign(
    prisma,
    { useCase: 'correctAdoptionState', input: { ...input, opens: null } },
    actor,
    today,
  );
}
