import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import type { CampaignState } from '../generated/prisma/enums.ts';
import { CampaignMoveRefusedError } from './campaign-errors.ts';
import { findRefusedCampaignMove } from './campaign-moves.ts';
import type { LogRules } from './check-log-row.ts';

/** What the log of a campaign takes. A search that found no activity shows that it paused or closed, and nothing else. */
export const CAMPAIGN_RULES: LogRules<CampaignState> = {
  needsSourceOutsideParty: (state) => campaignState[state].needsSourceOutsideParty,
  isAbsence: (state) => state === 'PAUSED' || state === 'CLOSED',
  findRefusedMove: (from, to, kind) => findRefusedCampaignMove(from, to, kind === 'REOPENED'),
  refuse: (from, to, reason) => new CampaignMoveRefusedError(from, to, reason),
};
