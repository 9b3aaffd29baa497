import { DomainError } from '../errors.ts';
import type { AdoptionState, CampaignState } from '../generated/prisma/enums.ts';

/** R5: a campaign's log does not allow this move. */
export class CampaignMoveRefusedError extends DomainError {
  readonly code = 'MOVE_REFUSED';
  readonly rule = 'R5';
  readonly path = ['state'];
  /** Null before its first row. */
  readonly from: CampaignState | null;
  readonly to: CampaignState;

  constructor(from: CampaignState | null, to: CampaignState, message: string) {
    super(message);
    this.from = from;
    this.to = to;
  }
}

/** R5: a council's dealing with a campaign does not move so. */
export class AdoptionMoveRefusedError extends DomainError {
  readonly code = 'MOVE_REFUSED';
  readonly rule = 'R5';
  readonly path = ['state'];
  /** Null before its first row. */
  readonly from: AdoptionState | null;
  readonly to: AdoptionState;

  constructor(from: AdoptionState | null, to: AdoptionState, message: string) {
    super(message);
    this.from = from;
    this.to = to;
  }
}
