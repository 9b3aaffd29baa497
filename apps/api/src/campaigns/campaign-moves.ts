import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import type { CampaignState } from '../generated/prisma/enums.ts';

/** What may follow a state by a plain record of it. From an outcome back to work is a reopening: see `isCampaignReopened`. */
const NEXT: Record<CampaignState, readonly CampaignState[]> = {
  PLANNED: ['ACTIVE', 'PAUSED', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  ACTIVE: ['PAUSED', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  PAUSED: ['ACTIVE', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  WON: ['ACTIVE', 'PAUSED', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  IN_FORCE: ['ACTIVE', 'PAUSED', 'IN_USE', 'CLOSED'],
  IN_USE: ['ACTIVE', 'PAUSED', 'CLOSED'],
  CLOSED: ['ACTIVE', 'PAUSED'],
};

/** Whether a campaign may move so; null when it may, otherwise the reason, a sentence. `from` is null before its first row. */
export function findRefusedCampaignMove(
  from: CampaignState | null,
  to: CampaignState,
  isReopening: boolean,
): string | null {
  if (from === null) return null;
  if (from === to) return 'That is its state already. There is nothing to record.';
  if (!isReopening && isCampaignReopened(from, to))
    return 'Out of an outcome leads only a row that reopens the campaign. Record one.';
  if (NEXT[from].includes(to)) return null;
  if (to === 'PLANNED') return 'A campaign that has begun is not planned again. Record that it is paused.';
  return 'The campaign has this outcome or a further one. Correct the row if it was wrong, or record that it is active again first.';
}

/** Whether a move takes a campaign from an outcome back to work: the world changed, and the log says so. */
export function isCampaignReopened(from: CampaignState | null, to: CampaignState): boolean {
  return from !== null && campaignState[from].isFinal && !campaignState[to].isFinal;
}
