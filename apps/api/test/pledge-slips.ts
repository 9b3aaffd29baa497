import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PledgeStatus, UpdateKind } from '../src/generated/prisma/enums.ts';

/** A row of a pledge's log that the rules have taken, in the order written. */
export type Taken = {
  id: string;
  kind: UpdateKind;
  status: PledgeStatus | null;
  on: Date;
  correctsId: string | null;
};

/**
 * The rule of R9 once more, by another road than `deriveStatus`: rows are put down in the order they were written, a correction writes
 * over the slip of the row it names, and the last slip up to the day is read.
 */
export function replay(log: readonly Taken[], asOf: Date): PledgeStatus {
  return slipsOf(log).findLast((slip) => slip.on <= asOf)?.status ?? 'NOT_RATED';
}

/** One place of the log: its day, what stands there, the kind of row that took it, and all that were written on it. */
type Slip = { on: Date; status: PledgeStatus; kind: UpdateKind; ids: string[] };

/** The places of a log in the order they apply. */
export function slipsOf(log: readonly Taken[]): Slip[] {
  const slips: Slip[] = [];
  for (const { id, kind, status, on, correctsId } of log) {
    if (status === null) continue;
    const slip = kind === 'CORRECTION' ? slips.find(({ ids }) => ids.includes(correctsId ?? '')) : undefined;
    if (slip) {
      slip.status = status;
      slip.ids.push(id);
    } else {
      const next = slips.findIndex((other) => other.on > on);
      slips.splice(next === -1 ? slips.length : next, 0, { on, status, kind, ids: [id] });
    }
  }
  return slips;
}

const FINAL: readonly PledgeStatus[] = ['DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED'];

/** R5 of the whole sequence, as slips: the rows that a final status is left by, or a first assessment replaced by, or an open one reopened. */
export function illegalIn(slips: readonly Slip[]): Slip[] {
  return slips.filter(({ status, kind }, index) => {
    const before = slips[index - 1]?.status ?? 'NOT_RATED';
    if (before === status) return false;
    const isOutOfFinal = FINAL.includes(before);
    if (isOutOfFinal !== (kind === 'REOPENED')) return true;
    return isOutOfFinal ? FINAL.includes(status) : before === 'NOT_RATED' && status === 'SUPERSEDED';
  });
}

/** The day of the last look by a day: what a slip says, or a review that nobody took back. Null where nobody had looked. */
export function reviewedOn(log: readonly Taken[], asOf: Date): Date | null {
  const reviews = log.filter(
    ({ id, kind }) => kind === 'REVIEWED_NO_CHANGE' && !log.some(({ correctsId }) => correctsId === id),
  );
  const looks = [...slipsOf(log), ...reviews].map(({ on }) => on.getTime());
  const last = Math.max(...looks.filter((on) => on <= asOf.getTime()));
  return Number.isFinite(last) ? new Date(last) : null;
}

/** The rows that a reader of the log of a day is shown: those on a slip of that day, and those that set no status, by the day of what they correct. */
export function shownOn(log: readonly Taken[], asOf: Date): string[] {
  const slips = slipsOf(log);
  return log
    .filter((row) => (slips.find(({ ids }) => ids.includes(row.id))?.on ?? firstOf(log, row).on) <= asOf)
    .map(({ id }) => formatGlobalId('StatusUpdate', id))
    .toSorted();
}

function firstOf(log: readonly Taken[], row: Taken): Taken {
  const corrected = log.find(({ id }) => id === row.correctsId);
  return corrected ? firstOf(log, corrected) : row;
}
