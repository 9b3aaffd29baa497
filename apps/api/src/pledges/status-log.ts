import type { PledgeStatus, StatusReason, UpdateKind } from '../generated/prisma/enums.ts';

/** One row of a pledge's log, as far as its status depends on it. */
export type LogRow = {
  id: string;
  sequence: bigint;
  kind: UpdateKind;
  pledgeStatus: PledgeStatus | null;
  effectiveOn: Date;
  reason: StatusReason | null;
  correctsId: string | null;
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

/** The log in the order it applies, each corrected row replaced by the newest correction of it; `place` is the row whose day counts. */
function effectiveRows(log: readonly LogRow[]): { row: LogRow; place: LogRow }[] {
  const corrections = new Map<string, LogRow>();
  for (const row of [...log].toSorted(bySequence)) {
    if (row.kind === 'CORRECTION' && row.correctsId) corrections.set(row.correctsId, row);
  }
  return log
    .filter((row) => row.kind !== 'CORRECTION')
    .toSorted((a, b) => a.effectiveOn.getTime() - b.effectiveOn.getTime() || bySequence(a, b))
    .map((place) => ({ row: newestCorrection(place, corrections), place }));
}

function newestCorrection(row: LogRow, corrections: ReadonlyMap<string, LogRow>): LogRow {
  const seen = new Set<string>();
  let current = row;
  for (
    let next = corrections.get(current.id);
    next && !seen.has(next.id);
    next = corrections.get(current.id)
  ) {
    seen.add(next.id);
    current = next;
  }
  return current;
}

function bySequence(a: LogRow, b: LogRow): number {
  return a.sequence < b.sequence ? -1 : a.sequence > b.sequence ? 1 : 0;
}

function later(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b;
}
