import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Pledge } from '../generated/prisma/client.ts';
import type { PledgeStatus, UpdateKind } from '../generated/prisma/enums.ts';
import { EvidenceMissingError, MoveRefusedError } from './pledge-errors.ts';
import { type DerivedStatus, deriveStatus, type LogRow } from './status-log.ts';
import { checkNoteRules, checkReviewRules, checkStatusRules, type StatusInput } from './status-rules.ts';

/** A row somebody wants to append to a pledge's log. */
export type PledgeUpdate = Omit<StatusInput, 'kind' | 'status'> & {
  kind: UpdateKind;
  /** Null for a note or a review: the status that stands. */
  status: PledgeStatus | null;
  /** The row a CORRECTION replaces. Null for other kinds. */
  correctsId: string | null;
};

/** An update that may stand: `status` of a note or a review is the one that stays. */
export type CheckedUpdate = StatusInput & {
  kind: UpdateKind;
  effectiveOn: Date;
  correctsId: string | null;
};

/**
 * Holds an update against a pledge and its log (R1, R2, R3, R5, R19). Throws the first rule it breaks. An update may be dated back, but
 * only to a place where the log allows it: nothing leaves a final status, or is settled, reopened or reviewed, before its time.
 */
export function checkUpdate<Update extends PledgeUpdate>(
  pledge: Pick<Pledge, 'testability' | 'strength'>,
  log: readonly LogRow[],
  update: Update,
  today: Date,
): Update & CheckedUpdate {
  const current = deriveStatus(log, today);
  const input = { ...update, status: update.status ?? current.status };
  if (update.kind === 'NOTE') checkNoteRules(input, today);
  else if (update.kind === 'REVIEWED_NO_CHANGE') checkReviewRules(input, today);
  else checkStatusRules({ ...pledge, current }, input, today);
  const { effectiveOn } = input;
  if (effectiveOn === null) throw new EvidenceMissingError(['effectiveOn'], 'Give the day it took effect.');
  const checked = { ...input, effectiveOn };
  if (checked.kind === 'CORRECTION') checkCorrected(log, checked);
  else if (checked.kind === 'REVIEWED_NO_CHANGE') checkReviewed(log, checked);
  else if (checked.kind !== 'NOTE') checkPlace(log, checked, current);
  return checked;
}

function checkCorrected(log: readonly LogRow[], { correctsId, effectiveOn }: CheckedUpdate): void {
  const corrected = log.find((row) => row.id === correctsId);
  if (!corrected) throw new RecordNotFoundError('corrects', 'update of this pledge');
  if (corrected.pledgeStatus === null) {
    throw new InputRefusedError(['corrects'], 'This update sets no status, so there is none to correct.');
  }
  if (log.some((row) => row.correctsId === corrected.id)) {
    throw new InputRefusedError(
      ['corrects'],
      'This update has been corrected already. Correct the newest correction of it.',
    );
  }
  if (effectiveOn < corrected.effectiveOn) {
    throw new InputRefusedError(
      ['effectiveOn'],
      'A correction is not made before what it corrects. Give the day it was made.',
    );
  }
}

function checkReviewed(log: readonly LogRow[], { effectiveOn }: CheckedUpdate): void {
  if (deriveStatus(log, effectiveOn).status !== 'NOT_RATED') return;
  throw new MoveRefusedError(
    'NOT_RATED',
    'NOT_RATED',
    'On that day nobody had rated this pledge yet, so no status was reviewed. Record a rating.',
  );
}

function checkPlace(
  log: readonly LogRow[],
  { kind, status, effectiveOn }: CheckedUpdate,
  current: DerivedStatus,
): void {
  const onThatDay = deriveStatus(log, effectiveOn);
  if (onThatDay.setBy?.id === current.setBy?.id) return;
  if (kind !== 'RATING' || isFinalStatus(status, onThatDay.isTermClosed)) {
    throw new MoveRefusedError(
      onThatDay.status,
      status,
      'A later status is recorded already. A final status, a reopening or the end of a term takes effect after it: give a later day.',
    );
  }
  if (isFinalStatus(onThatDay.status, onThatDay.isTermClosed)) {
    throw new MoveRefusedError(
      onThatDay.status,
      status,
      'On that day this pledge had a final status. Give a day on which it was open.',
    );
  }
}
