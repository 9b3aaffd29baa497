import {
  type Discarder,
  type DiscardInput,
  discardWaitingDraft,
} from '../editorial/discard-waiting-draft.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { CAMPAIGN_USE_CASES } from './campaign-patch.ts';

/** Turns a waiting update of a campaign or an adoption down. */
export function discardCampaignUpdate(
  prisma: PrismaClient,
  input: DiscardInput,
  actor: Discarder,
): Promise<Draft> {
  return discardWaitingDraft(prisma, input, CAMPAIGN_USE_CASES, actor);
}
