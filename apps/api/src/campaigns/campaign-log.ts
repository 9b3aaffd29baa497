import type { CampaignState } from '../generated/prisma/enums.ts';
import { effectiveRows, type PlacedRow } from '../status-log/effective-rows.ts';

/** A row of a campaign's or adoption's log, as far as its state depends on it. `state` is null for a note. */
export type StateRow<State> = PlacedRow & { state: State | null };

/** The state a log gives on a day, since when, and the row that set it. */
export type FoundState<State> = { state: State; since: Date; setBy: string };

/**
 * The state a log gives on a day, applied by (effectiveOn, sequence), a correction in the place of the row it names; null before its
 * first row (R5, R9).
 */
export function findState<State>(log: readonly StateRow<State>[], asOf: Date): FoundState<State> | null {
  let found: FoundState<State> | null = null;
  for (const { row, place } of effectiveRows(log)) {
    if (place.effectiveOn > asOf || row.state === null) continue;
    const since: Date = found?.state === row.state ? found.since : place.effectiveOn;
    found = { state: row.state, since, setBy: row.id };
  }
  return found;
}

/** What a campaign is before its log says otherwise. */
const FIRST_CAMPAIGN_STATE = 'PLANNED' satisfies CampaignState;

/** What must be loaded of the log of a campaign to know its state. */
export const campaignLogSelect = {
  select: { id: true, sequence: true, kind: true, effectiveOn: true, correctsId: true, campaignState: true },
} as const;

export type CampaignLogRow = PlacedRow & { campaignState: CampaignState | null };

/** The state of a campaign on a day. */
export function getCampaignState(log: readonly CampaignLogRow[], asOf: Date): CampaignState {
  return findState(campaignRows(log), asOf)?.state ?? FIRST_CAMPAIGN_STATE;
}

/** The log of a campaign in the words that every log is read in. */
export function campaignRows(log: readonly CampaignLogRow[]): StateRow<CampaignState>[] {
  return log.map(({ campaignState: state, ...row }) => ({ ...row, state }));
}
