import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { UpdateKind } from '../generated/prisma/enums.ts';
import { EvidenceMissingError, EvidenceTooWeakError } from '../pledges/pledge-errors.ts';
import { checkComplete, type EvidenceInput, isPartyOwn } from '../pledges/status-rules.ts';
import { effectiveRows } from '../status-log/effective-rows.ts';
import type { StateRow } from './campaign-log.ts';

/** The kinds of row that the log of a campaign or an adoption takes. */
export type CampaignRowKind = Extract<UpdateKind, 'RATING' | 'NOTE' | 'CORRECTION' | 'REOPENED'>;

/** What a row says and rests on, before it is held against the record. */
export type StatedRow = {
  effectiveOn: Date | null;
  summaryEn: string | null;
  summaryCy: string | null;
  evidence: readonly EvidenceInput[];
};

export type LogRowInput<State> = StatedRow & {
  kind: CampaignRowKind;
  /** Null for a note. */
  state: State | null;
  /** The row a correction replaces. Null for other kinds. */
  correctsId: string | null;
};

/** A row that may stand. */
export type CheckedRow<State> = LogRowInput<State> & { effectiveOn: Date };

/** What the rules of one vocabulary say of a state and of a move. */
export type LogRules<State> = {
  needsSourceOutsideParty: (state: State) => boolean;
  /** Whether a recorded search, finding nothing, carries the state alone (R2). */
  isAbsence: (state: State) => boolean;
  /** Throws where the log may not move so. `from` is null before the first row. */
  checkMove: (from: State | null, to: State) => void;
};

/**
 * Holds a row against the log of a campaign or an adoption (R1, R2, R5). It may be dated back, but only to a place where both moves, into
 * its state and out of it, are allowed. Throws the first rule it breaks.
 */
export function checkLogRow<State>(
  log: readonly StateRow<State>[],
  input: LogRowInput<State>,
  rules: LogRules<State>,
  today: Date,
): CheckedRow<State> {
  checkComplete(input, today);
  const { effectiveOn } = input;
  if (effectiveOn === null) throw new EvidenceMissingError(['effectiveOn'], 'Give the day it took effect.');
  const checked = { ...input, effectiveOn };
  if (input.state !== null) {
    checkStrength(input.evidence, input.state, rules);
    if (input.kind === 'CORRECTION') checkCorrected(log, checked);
    else checkPlace(log, input.state, effectiveOn, rules);
  }
  return checked;
}

function checkStrength<State>(
  evidence: readonly EvidenceInput[],
  state: State,
  rules: LogRules<State>,
): void {
  if (evidence.every(({ type }) => type === 'SEARCH_RECORD') && !rules.isAbsence(state)) {
    throw new EvidenceTooWeakError(
      'A search that found nothing does not show this. Add a source of what happened.',
    );
  }
  const hasOutsideSource = evidence.some((source) => source.type !== 'SEARCH_RECORD' && !isPartyOwn(source));
  if (rules.needsSourceOutsideParty(state) && !hasOutsideSource) {
    throw new EvidenceTooWeakError(
      'This state needs a source that is not the party’s own, such as the minutes of the council or independent reporting.',
    );
  }
}

function checkCorrected<State>(
  log: readonly StateRow<State>[],
  { correctsId, effectiveOn }: CheckedRow<State>,
): void {
  const corrected = log.find((row) => row.id === correctsId);
  if (!corrected) throw new RecordNotFoundError('corrects', 'row of this log');
  if (corrected.state === null)
    throw new InputRefusedError(['corrects'], 'This row sets no state, so there is none to correct.');
  if (log.some((row) => row.correctsId === corrected.id)) {
    throw new InputRefusedError(
      ['corrects'],
      'This row has been corrected already. Correct the newest correction of it.',
    );
  }
  if (effectiveOn < corrected.effectiveOn) {
    throw new InputRefusedError(
      ['effectiveOn'],
      'A correction is not made before what it corrects. Give the day it was made.',
    );
  }
}

function checkPlace<State>(
  log: readonly StateRow<State>[],
  state: State,
  effectiveOn: Date,
  rules: LogRules<State>,
): void {
  const moves = effectiveRows(log).flatMap(({ row, place }) =>
    row.state === null ? [] : [{ state: row.state, on: place.effectiveOn }],
  );
  rules.checkMove(moves.findLast(({ on }) => on <= effectiveOn)?.state ?? null, state);
  const next = moves.find(({ on }) => on > effectiveOn);
  if (next) rules.checkMove(state, next.state);
}
