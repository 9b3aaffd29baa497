import { pledgeStatusWords } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { formatDay } from '../calendar/day.ts';
import type { PledgeStatus, UpdateKind } from '../generated/prisma/enums.ts';
import { type EffectiveRow, effectiveRows } from '../status-log/effective-rows.ts';
import { applyRow, type DerivedStatus, type LogRow, UNRATED } from './status-log.ts';
import { findRefusedCorrection, findRefusedMove } from './transitions.ts';

/** A row that would be written after every other of its log. */
export type AddedRow = {
  kind: UpdateKind;
  status: PledgeStatus;
  effectiveOn: Date;
  /** A row of the same log, where it is a correction. */
  correctsId: string | null;
};

export type RefusedPlace = { from: PledgeStatus; to: PledgeStatus; reason: string };

/**
 * Replays a log with a further row in its place (R5, R9): its own day, or that of the row it corrects. Null where the table allows the move
 * into its status and the next one out of it; otherwise the move it refuses. A later row that says the same moves nothing, and stands. The
 * database asks the same.
 */
export function findRefusedPlace(log: readonly LogRow[], added: AddedRow): RefusedPlace | null {
  const { before, entry, after } = replayWith(log, added);
  const { status } = added;
  const refused = findRefusedEntry(before, entry);
  if (refused) return { from: before.status, to: status, reason: refused };
  const at = after.findIndex(({ row }) => row.pledgeStatus !== null && row.pledgeStatus !== status);
  const next = after[at];
  const to = next?.row.pledgeStatus;
  if (!next || !to) return null;
  if (findRefusedEntry([entry, ...after.slice(0, at)].reduce(applyRow, before), next) === null) return null;
  const [from, later] = [status, to].map((code) => pledgeStatusWords[code].en);
  return {
    from: status,
    to,
    reason: `A later row of this log says that the pledge became "${later}" on ${formatDay(next.place.effectiveOn)}, which may not follow "${from}". Correct that row first${added.kind === 'CORRECTION' ? '' : ', or give a later day'}.`,
  };
}

/** Whether the term is closed once a further row applies: "partly delivered" is then final. */
export function isTermClosedAt(log: readonly LogRow[], added: AddedRow): boolean {
  const { before, entry } = replayWith(log, added);
  return applyRow(before, entry).isTermClosed;
}

type Replay = { before: DerivedStatus; entry: EffectiveRow<LogRow>; after: EffectiveRow<LogRow>[] };

function replayWith(log: readonly LogRow[], { kind, status, effectiveOn, correctsId }: AddedRow): Replay {
  const added: LogRow = {
    id: 'added',
    sequence: log.reduce((last, { sequence }) => (sequence > last ? sequence : last), 0n) + 1n,
    kind,
    pledgeStatus: status,
    effectiveOn,
    reason: null,
    correctsId,
  };
  const rows = effectiveRows([...log, added]);
  const at = rows.findIndex(({ row }) => row === added);
  const entry = rows[at];
  if (!entry) throw new Error('a correction names no row of its log');
  return {
    before: rows.slice(0, at).reduce(applyRow, UNRATED),
    entry,
    after: rows.slice(at + 1),
  };
}

function findRefusedEntry(before: DerivedStatus, { row, place }: EffectiveRow<LogRow>): string | null {
  if (row.pledgeStatus === null) return null;
  return row.kind === 'CORRECTION'
    ? findRefusedCorrection(before, place.kind, row.pledgeStatus)
    : findRefusedMove(before, place.kind, row.pledgeStatus);
}
