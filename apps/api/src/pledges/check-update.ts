import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Pledge } from '../generated/prisma/client.ts';
import type { PledgeStatus, UpdateKind } from '../generated/prisma/enums.ts';
import { DetailMissingError, EvidenceMissingError, MoveRefusedError } from './pledge-errors.ts';
import { findRefusedPlace } from './place-in-log.ts';
import { deriveStatus, type LogRow } from './status-log.ts';
import {
  checkComplete,
  checkNoteRules,
  checkReviewRules,
  checkStatusRules,
  type StatusInput,
} from './status-rules.ts';

/** A row somebody wants to append to a pledge's log. */
export type PledgeUpdate = Omit<StatusInput, 'kind' | 'status'> & {
  kind: UpdateKind;
  /** Null for a note, a review or the correction of one: the status that stands. */
  status: PledgeStatus | null;
  /** The row a CORRECTION replaces. Null for other kinds. */
  correctsId: string | null;
};

/** An update that may stand: where it sets none itself, `status` is the one that stays. */
export type CheckedUpdate = StatusInput & {
  kind: UpdateKind;
  effectiveOn: Date;
  correctsId: string | null;
  /** Whether the row states a status of its own: a note, a review and the correction of one do not. */
  setsStatus: boolean;
};

/**
 * Holds an update against a pledge and its log (R1, R2, R3, R5, R19). Throws the first rule it breaks. An update may be dated back, and
 * a row corrected, but only where the log allows the move into its status on that day and the next one out of it.
 */
export function checkUpdate<Update extends PledgeUpdate>(
  pledge: Pick<Pledge, 'testability' | 'strength'>,
  log: readonly LogRow[],
  update: Update,
  today: Date,
): Update & CheckedUpdate {
  const setsStatus =
    updateKind[update.kind].carriesStatus && (update.kind !== 'CORRECTION' || update.status !== null);
  const input = { ...update, setsStatus, status: update.status ?? deriveStatus(log, today).status };
  if (setsStatus) checkComplete(input, today);
  else if (update.kind === 'REVIEWED_NO_CHANGE') checkReviewRules(input, today);
  else checkNoteRules(input, today);
  const { effectiveOn } = input;
  if (effectiveOn === null) throw new EvidenceMissingError(['effectiveOn'], 'Give the day it took effect.');
  const checked = { ...input, effectiveOn };
  if (checked.kind === 'REVIEWED_NO_CHANGE') checkReviewed(log, checked);
  const corrected = checked.kind === 'CORRECTION' ? getCorrected(log, checked) : null;
  if (!setsStatus) {
    checkSaysNothingOfStatus(checked);
    return checked;
  }
  const refused = corrected?.pledgeStatus === checked.status ? null : findRefusedPlace(log, checked);
  if (refused) throw new MoveRefusedError(refused.from, refused.to, refused.reason);
  checkStatusRules(pledge, checked);
  return checked;
}

/** The row a correction replaces. Throws where there is none that it may. */
function getCorrected(
  log: readonly LogRow[],
  { correctsId, effectiveOn, setsStatus }: CheckedUpdate,
): LogRow {
  const corrected = log.find((row) => row.id === correctsId);
  if (!corrected) throw new RecordNotFoundError('corrects', 'update of this pledge');
  if (setsStatus !== (corrected.pledgeStatus !== null)) {
    throw new InputRefusedError(
      ['status'],
      setsStatus
        ? 'This update sets no status: leave the status out, and say what was wrong.'
        : 'This update sets a status: give the one it should have set.',
    );
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
  return corrected;
}

/** What goes with a status alone is given with none. */
function checkSaysNothingOfStatus({ reason, successorId }: CheckedUpdate): void {
  if (reason !== null)
    throw new DetailMissingError(['reason'], 'Leave the reason out: this update sets no status.');
  if (successorId !== null)
    throw new DetailMissingError(['successor'], 'Leave the successor out: this update sets no status.');
}

function checkReviewed(log: readonly LogRow[], { effectiveOn }: CheckedUpdate): void {
  if (deriveStatus(log, effectiveOn).status !== 'NOT_RATED') return;
  throw new MoveRefusedError(
    'NOT_RATED',
    'NOT_RATED',
    'On that day nobody had rated this pledge yet, so no status was reviewed. Record a rating.',
  );
}
