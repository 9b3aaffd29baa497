import type { PledgeStatus, StatusReason } from '../generated/prisma/enums.ts';
import { effectiveRows, type PlacedRow } from '../status-log/effective-rows.ts';

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

/**
 * Derives a pledge's status from its log as of a day (R5, R9): latest knowledge of that day. Rows apply by (effectiveOn, sequence); a
 * CORRECTION stands in the place of the row it names, from that row's day, and a corrected correction gives way to its successor.
 */
export function deriveStatus(log: readonly LogRow[], asOf: Date): DerivedStatus {
  const derived: DerivedStatus = {
    status: 'NOT_RATED',
    since: null,
    reason: null,
    setBy: null,
    lastReviewedOn: null,
    isTermClosed: false,
  };
  for (const { row, place } of effectiveRows(log)) {
    if (place.effectiveOn > asOf) continue;
    if (row.kind === 'NOTE') continue;
    derived.lastReviewedOn = later(derived.lastReviewedOn, place.effectiveOn);
    if (row.kind === 'REVIEWED_NO_CHANGE') continue;
    derived.isTermClosed =
      place.kind === 'REOPENED' ? false : derived.isTermClosed || place.kind === 'TERM_CLOSE';
    if (row.pledgeStatus === null) continue;
    if (row.pledgeStatus !== derived.status) derived.since = place.effectiveOn;
    derived.status = row.pledgeStatus;
    derived.reason = row.reason;
    derived.setBy = row;
  }
  return derived;
}

function later(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b;
}
