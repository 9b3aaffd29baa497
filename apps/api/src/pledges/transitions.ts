import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';
import type { PlaceKind } from '../status-log/effective-rows.ts';
import type { DerivedStatus } from './status-log.ts';

const OPEN = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'STALLED',
  'PART_DELIVERED',
] as const satisfies readonly PledgeStatus[];

const SETTLED = ['PART_DELIVERED', 'DELIVERED', 'NOT_DELIVERED'] as const satisfies readonly PledgeStatus[];

type Standing = Pick<DerivedStatus, 'status' | 'isTermClosed'>;

/**
 * Whether a row of that kind may move a pledge from one status to another. Null when it may; otherwise the reason, a sentence.
 * NOT_RATED → any but SUPERSEDED by a first RATING; open ones ↔ one another; open → final; out of a final one only by REOPENED;
 * never back to NOT_RATED. A term close settles assessed open pledges only; a partly delivered one stays so.
 */
export function findRefusedMove(
  { status: from, isTermClosed }: Standing,
  kind: PlaceKind,
  to: PledgeStatus,
): string | null {
  const isFinal = isFinalStatus(from, isTermClosed);
  if (to === 'NOT_RATED') return 'A pledge that has been assessed cannot go back to "not yet rated".';
  switch (kind) {
    case 'NOTE':
    case 'REVIEWED_NO_CHANGE':
      return from === to
        ? null
        : 'A note or a review without change does not move the status. Record a rating.';
    case 'REOPENED':
      if (!isFinal) return 'Only a pledge with a final status can be reopened. Record a rating.';
      return (OPEN as readonly PledgeStatus[]).includes(to)
        ? null
        : 'A reopened pledge is not started, in progress, stalled or partly delivered.';
    case 'TERM_CLOSE':
      if (from === 'NOT_RATED')
        return 'A pledge that nobody assessed is not settled by the end of the term: it reads "never assessed".';
      if (isFinal) return 'This pledge was settled before the end of the term.';
      if (from === 'PART_DELIVERED') {
        return to === from
          ? null
          : 'A partly delivered pledge stays so at the end of a term. Record a rating first if it has moved since.';
      }
      return to === 'DELIVERED' || to === 'NOT_DELIVERED'
        ? null
        : 'At the end of a term an open pledge becomes delivered or not delivered.';
    case 'RATING':
      if (isFinal) {
        return 'This pledge has a final status. Record a correction if the status was wrong, or reopen it if the world has changed.';
      }
      if (from === 'NOT_RATED' && to === 'SUPERSEDED')
        return 'A pledge must be assessed before another can replace it.';
      return from === to ? 'The status is that already. Record a review without change instead.' : null;
    default:
      return kind satisfies never;
  }
}

/**
 * Whether a correction may put a status in the place of a row of that kind, where `before` is what stood before that row. Null when it may;
 * otherwise the reason, a sentence. It moves as that row does, or says that nothing moved; the end of a term leaves a pledge settled, however.
 */
export function findRefusedCorrection(before: Standing, place: PlaceKind, to: PledgeStatus): string | null {
  const isFinal = isFinalStatus(before.status, before.isTermClosed);
  if (place === 'TERM_CLOSE' && !isFinal && to !== 'NOT_RATED') {
    return (SETTLED as readonly PledgeStatus[]).includes(to)
      ? null
      : 'The end of a term leaves an open pledge delivered, partly delivered or not delivered.';
  }
  return before.status === to && to !== 'NOT_RATED' ? null : findRefusedMove(before, place, to);
}
