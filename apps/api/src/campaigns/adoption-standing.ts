import {
  type AdoptionState as AdoptionStanding,
  adoptionState,
} from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';
import { findState } from './campaign-log.ts';

const MONTHS_UNTIL_LAPSED = 18;

export type AdoptionFacts = {
  /** The day the next report is due. Null where none is expected. */
  reportDueOn: Date | null;
  updates: readonly { sequence: bigint; effectiveOn: Date; adoptionState: AdoptionState | null }[];
};

/**
 * How a council's dealing with a campaign stands on a day, from its log; null before its first row. One whose report is more than 18 months
 * late reads LAPSED, which is computed and never written.
 */
export function findAdoptionStanding(
  adoption: AdoptionFacts,
  asOf: Date,
): { state: AdoptionStanding; since: Date } | null {
  const log = adoption.updates.map((row) => ({
    sequence: row.sequence,
    effectiveOn: row.effectiveOn,
    state: row.adoptionState,
  }));
  const found = findState(log, asOf);
  if (found === null || adoption.reportDueOn === null || !isAdopted(found.state)) return found;
  const lapsesOn = new Date(adoption.reportDueOn);
  lapsesOn.setUTCMonth(lapsesOn.getUTCMonth() + MONTHS_UNTIL_LAPSED);
  return asOf > lapsesOn ? { state: 'LAPSED', since: lapsesOn } : found;
}

/** Whether a state is in the public count of a campaign; INSPIRED and REFERRED are counted apart (domain.md). */
export function isAdopted(state: AdoptionStanding): boolean {
  return adoptionState[state].count === 'COUNTED';
}
