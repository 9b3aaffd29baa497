import { formatDay } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { DomainError } from '../errors.ts';
import type { UpdateKind } from '../generated/prisma/enums.ts';
import { EvidenceMissingError, EvidenceTooWeakError } from '../pledges/pledge-errors.ts';
import { checkComplete, type EvidenceInput, isPartyOwn, tellOwners } from '../pledges/status-rules.ts';
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
  /** Null for a note, or the correction of one. */
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
  /** Why a row of that kind may not move the log so, a sentence. Null where it may. `from` is null before the first row. */
  findRefusedMove: (from: State | null, to: State, kind: UpdateKind) => string | null;
  refuse: (from: State | null, to: State, reason: string) => DomainError;
};

/**
 * Holds a row against the log of a campaign or an adoption (R1, R2, R5). It may be dated back, or correct a row, but only where both
 * moves, into its state and out of it, are allowed. Throws the first rule it breaks.
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
  const corrected = input.kind === 'CORRECTION' ? getCorrected(log, checked) : null;
  if (input.state !== null) {
    checkStrength(input.evidence, input.state, rules);
    if (corrected?.state !== input.state) checkPlace(log, { ...checked, state: input.state }, rules);
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
      `This state needs a source that is not the party’s own, such as the minutes of the council or independent reporting.${tellOwners(evidence)}`,
    );
  }
}

/** The row a correction replaces. Throws where there is none that it may. */
function getCorrected<State>(
  log: readonly StateRow<State>[],
  { correctsId, effectiveOn, state }: CheckedRow<State>,
): StateRow<State> {
  const corrected = log.find((row) => row.id === correctsId);
  if (!corrected) throw new RecordNotFoundError('corrects', 'row of this log');
  if ((state === null) !== (corrected.state === null)) {
    throw new InputRefusedError(
      ['state'],
      state === null
        ? 'This row sets a state: give the one it should have set.'
        : 'This row sets no state: leave the state out, and say what was wrong.',
    );
  }
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
  return corrected;
}

/** Replays the log with the row in its place: its own day, or that of the row it corrects. */
function checkPlace<State>(
  log: readonly StateRow<State>[],
  { kind, state, effectiveOn, correctsId }: CheckedRow<State> & { state: State },
  rules: LogRules<State>,
): void {
  const sequence = log.reduce((last, row) => (row.sequence > last ? row.sequence : last), 0n) + 1n;
  const added = { id: 'added', sequence, kind, state, effectiveOn, correctsId };
  const moves = effectiveRows([...log, added]).filter(({ row }) => row.state !== null);
  const at = moves.findIndex(({ row }) => row === added);
  const before = moves[at - 1]?.row.state ?? null;
  const next = moves.slice(at + 1).find(({ row }) => row.state !== state);
  // A correction may say that nothing moved, and a later row that says the same moves nothing.
  const into =
    kind === 'CORRECTION' && before === state
      ? null
      : rules.findRefusedMove(before, state, moves[at]?.place.kind ?? kind);
  if (into) throw rules.refuse(before, state, into);
  if (!next || next.row.state === null) return;
  const out = rules.findRefusedMove(state, next.row.state, next.place.kind);
  if (!out) return;
  const where = `The row of ${formatDay(next.place.effectiveOn)} comes after this one`;
  const help = kind === 'CORRECTION' ? 'correct it first' : 'correct it first, or give a later day';
  throw rules.refuse(state, next.row.state, `${out} ${where}: ${help}.`);
}
