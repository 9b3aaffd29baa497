import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import type { PledgeStatus, StatusReason } from '../generated/prisma/enums.ts';
import { type EffectiveRow, effectiveRows, type PlacedRow } from '../status-log/effective-rows.ts';

/** One row of a pledge's log, as far as its status depends on it. */
export type LogRow = PlacedRow & {
  pledgeStatus: PledgeStatus | null;
  reason: StatusReason | null;
};

/** What the log says on a day. */
export type DerivedStatus = {
  status: PledgeStatus;
  /** The day the status took effect. Null while nobody has rated it. */
  since: Date | null;
  reason: StatusReason | null;
  /** The row that set the status, whose evidence is its basis. Null while nobody has rated it. */
  setBy: LogRow | null;
  /** The day of the last rating, correction, reopening, close or review without change. Null while never assessed. */
  lastReviewedOn: Date | null;
  /** Whether a term close has settled it. */
  isTermClosed: boolean;
};

/** What a log without a row says. */
export const UNRATED: DerivedStatus = {
  status: 'NOT_RATED',
  since: null,
  reason: null,
  setBy: null,
  lastReviewedOn: null,
  isTermClosed: false,
};

/**
 * Derives a pledge's status from its log as of a day (R5, R9): latest knowledge of that day. Rows apply by (effectiveOn, sequence); a
 * CORRECTION stands in the place of the row it names, from that row's day, and a corrected correction gives way to its successor.
 */
export function deriveStatus(log: readonly LogRow[], asOf: Date): DerivedStatus {
  return effectiveRows(log)
    .filter(({ place }) => place.effectiveOn <= asOf)
    .reduce(applyRow, UNRATED);
}

/** What the log says once a further row applies. */
export function applyRow(before: DerivedStatus, { row, place }: EffectiveRow<LogRow>): DerivedStatus {
  if (place.kind === 'NOTE') return before;
  const reviewed = { ...before, lastReviewedOn: later(before.lastReviewedOn, place.effectiveOn) };
  // A review that was corrected never took place.
  if (place.kind === 'REVIEWED_NO_CHANGE') return row === place ? reviewed : before;
  const isTermClosed = isReopening({ row, place })
    ? false
    : before.isTermClosed || place.kind === 'TERM_CLOSE';
  if (row.pledgeStatus === null) return { ...reviewed, isTermClosed };
  return {
    ...reviewed,
    isTermClosed,
    since: row.pledgeStatus === before.status ? before.since : place.effectiveOn,
    status: row.pledgeStatus,
    reason: row.reason,
    setBy: row,
  };
}

/** A reopening that was corrected to a final status never took place. */
function isReopening({ row, place }: EffectiveRow<LogRow>): boolean {
  return place.kind === 'REOPENED' && !(row.pledgeStatus !== null && isFinalStatus(row.pledgeStatus, false));
}

function later(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b;
}
