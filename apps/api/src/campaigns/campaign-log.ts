import type { CampaignState } from '../generated/prisma/enums.ts';

/** A row of a campaign's or adoption's log, as far as its state depends on it. */
export type StateRow<State> = { sequence: bigint; effectiveOn: Date; state: State | null };

/** The state a log gives on a day, applied by (effectiveOn, sequence); null before its first row (R5, R9). */
export function findState<State>(
  log: readonly StateRow<State>[],
  asOf: Date,
): { state: State; since: Date } | null {
  const rows = log
    .filter((row) => row.state !== null && row.effectiveOn <= asOf)
    .toSorted(
      (a, b) => a.effectiveOn.getTime() - b.effectiveOn.getTime() || (a.sequence < b.sequence ? -1 : 1),
    );
  const last = rows.at(-1);
  if (!last || last.state === null) return null;
  const lastOther = rows.findLastIndex((row) => row.state !== last.state);
  return { state: last.state, since: rows[lastOther + 1]?.effectiveOn ?? last.effectiveOn };
}

/** What a campaign is before its log says otherwise. */
export const FIRST_CAMPAIGN_STATE = 'PLANNED' satisfies CampaignState;
