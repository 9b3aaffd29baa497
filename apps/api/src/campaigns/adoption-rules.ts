import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';
import { findRefusedAdoptionMove } from './adoption-moves.ts';
import { AdoptionMoveRefusedError } from './campaign-errors.ts';
import type { LogRules } from './check-log-row.ts';

/** What the log of a council's dealing takes. A council that did nothing has no row, so a search that found nothing shows no state. */
export const ADOPTION_RULES: LogRules<AdoptionState> = {
  needsSourceOutsideParty: (state) => adoptionState[state].needsSourceOutsideParty,
  isAbsence: () => false,
  findRefusedMove: findRefusedAdoptionMove,
  refuse: (from, to, reason) => new AdoptionMoveRefusedError(from, to, reason),
};
