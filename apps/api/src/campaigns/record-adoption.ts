import { newId } from '../db/new-id.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { RecordedStatus } from '../pledges/publish-or-hold.ts';
import type { AdoptionInput } from './campaign-patch.ts';
import { publishOrHoldCampaign } from './publish-or-hold-campaign.ts';

/** Which dealing: the first row of one that it opens, or a further row of one that there is, at the version that was read. */
export type WhichDealing =
  | { opens: { campaignId: string; councilId: string } }
  | { adoptionId: string; expectedVersion: number };

export type RecordAdoptionInput = Omit<
  AdoptionInput,
  'adoptionId' | 'expectedVersion' | 'opens' | 'correctsId'
> & { dealing: WhichDealing };

/**
 * Records what a council did about a campaign. A final state, a mover or seconder, or text that names a person, waits for a second person
 * (R6); until then nothing of a new dealing is in the record, so it can leave by no path (R7).
 */
export function recordAdoption(
  prisma: PrismaClient,
  { dealing, ...row }: RecordAdoptionInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  const which =
    'opens' in dealing
      ? { adoptionId: newId(), expectedVersion: null, opens: dealing.opens }
      : { ...dealing, opens: null };
  const input = { ...row, ...which, correctsId: null };
  return publishOrHoldCampaign(prisma, { useCase: 'recordAdoption', input }, actor, today);
}
