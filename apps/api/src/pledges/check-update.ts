import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Pledge } from '../generated/prisma/client.ts';
import type { PledgeStatus, UpdateKind } from '../generated/prisma/enums.ts';
import { EvidenceMissingError, MoveRefusedError } from './pledge-errors.ts';
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
 * Holds an update against a pledge and its log (R1, R2, R3, R5, R19). Throws the first rule it breaks. An update may be dated back, and
 * a row corrected, but only where the log allows the move into its status on that day and the next one out of it.
 */
export function checkUpdate<Update extends PledgeUpdate>(
  pledge: Pick<Pledge, 'testability' | 'strength'>,
  log: readonly LogRow[],
  update: Update,
  today: Date,
): Update & CheckedUpdate {
  const input = { ...update, status: update.status ?? deriveStatus(log, today).status };
  if (update.kind === 'NOTE') checkNoteRules(input, today);
  else if (update.kind === 'REVIEWED_NO_CHANGE') checkReviewRules(input, today);
  else checkComplete(input, today);
  const { effectiveOn } = input;
  if (effectiveOn === null) throw new EvidenceMissingError(['effectiveOn'], 'Give the day it took effect.');
  const checked = { ...input, effectiveOn };
  if (checked.kind === 'REVIEWED_NO_CHANGE') checkReviewed(log, checked);
  if (!updateKind[checked.kind].carriesStatus) return checked;
  const corrected = checked.kind === 'CORRECTION' ? getCorrected(log, checked) : null;
  const refused = corrected?.pledgeStatus === checked.status ? null : findRefusedPlace(log, checked);
  if (refused) throw new MoveRefusedError(refused.from, refused.to, refused.reason);
  checkStatusRules(pledge, checked);
  return checked;
}

/** The row a correction replaces. Throws where there is none that it may. */
function getCorrected(log: readonly LogRow[], { correctsId, effectiveOn }: CheckedUpdate): LogRow {
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
  return corrected;
}

function checkReviewed(log: readonly LogRow[], { effectiveOn }: CheckedUpdate): void {
  if (deriveStatus(log, effectiveOn).status !== 'NOT_RATED') return;
  throw new MoveRefusedError(
    'NOT_RATED',
    'NOT_RATED',
    'On that day nobody had rated this pledge yet, so no status was reviewed. Record a rating.',
  );
}
