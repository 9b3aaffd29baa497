import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import type {
  EvidenceType,
  PledgeStatus,
  PledgeStrength,
  StatusReason,
  Testability,
  UpdateKind,
} from '../generated/prisma/enums.ts';
import {
  DetailMissingError,
  EvidenceMissingError,
  EvidenceTooWeakError,
  NotTestableError,
} from './pledge-errors.ts';

export type EvidenceInput = {
  type: EvidenceType;
  url: string | null;
  publisher: string | null;
  title: string | null;
  isPartyOwn: boolean;
  /** The body of the party that published it, where the record knows it by its name or its site. Left out: none. */
  ownedBy?: string;
  publishedOn: Date | null;
  accessedOn: Date | null;
  page: string | null;
  quote: string | null;
};

export type StatusInput = {
  kind: UpdateKind;
  status: PledgeStatus;
  effectiveOn: Date | null;
  summaryEn: string | null;
  summaryCy: string | null;
  reason: StatusReason | null;
  successorId: string | null;
  evidence: readonly EvidenceInput[];
};

export type RatedPledge = { testability: Testability; strength: PledgeStrength };

/** Statuses that a recorded search, finding nothing, can carry alone (R2). */
const ABSENCE: ReadonlySet<PledgeStatus> = new Set(['NOT_STARTED', 'STALLED', 'NOT_DELIVERED']);
/** Kinds of source in which a finding is published, where they are not the party's own (R3). */
export const FINDINGS = [
  'COUNCIL_DECISION',
  'COUNCIL_REPORT',
  'OFFICIAL_STATISTIC',
  'THIRD_SECTOR',
  'FOI',
] as const satisfies readonly EvidenceType[];

/**
 * Whether what an update rests on carries its status (R2, R3, R19); throws the first rule it breaks. Sources are judged by what they are: a
 * statement of a representative is the party's own whether or not anybody ticked so.
 */
export function checkStatusRules(pledge: RatedPledge, input: StatusInput): void {
  checkTestability(pledge, input);
  checkStrength(input);
  checkDetails(input);
}

/** Whether a source is the party's own: ticked, or by its type. */
export function isPartyOwn(source: Pick<EvidenceInput, 'type' | 'isPartyOwn'>): boolean {
  return source.isPartyOwn || evidenceType[source.type].basis === 'SELF_REPORTED';
}

/** Says of which sources somebody may have thought otherwise, and why they are the party's own. Nothing where none is known by its publisher. */
export function tellOwners(evidence: readonly EvidenceInput[]): string {
  return evidence
    .map(({ ownedBy }, index) =>
      ownedBy ? ` Source ${index + 1} is published by “${ownedBy}”, which is a body of the party.` : '',
    )
    .join('');
}

/** Whether a review without change may stand (R1). It needs no summary and no source, but each source given must be one. */
export function checkReviewRules(review: Pick<StatusInput, 'effectiveOn' | 'evidence'>, today: Date): void {
  checkDay(review.effectiveOn, today, 'somebody looked');
  for (const [index, source] of review.evidence.entries()) checkSource(source, String(index));
}

/**
 * Whether a note, or what corrects one or a review, may stand: it changes no status, so it needs no source, but a sentence and a day, and
 * each source given must be one.
 */
export function checkNoteRules(
  note: Pick<StatusInput, 'kind' | 'summaryEn' | 'summaryCy' | 'effectiveOn' | 'evidence'>,
  today: Date,
): void {
  if (!note.summaryEn?.trim() && !note.summaryCy?.trim())
    throw new EvidenceMissingError(
      ['summary'],
      note.kind === 'CORRECTION'
        ? 'Say in a plain sentence what was wrong.'
        : 'Say in a plain sentence what the news is.',
    );
  checkDay(note.effectiveOn, today, note.kind === 'CORRECTION' ? 'the correction was made' : 'it happened');
  for (const [index, source] of note.evidence.entries()) checkSource(source, String(index));
}

/** Whether a row says what happened, on which day, and from which sources (R1): the log of every subject asks for that. */
export function checkComplete(
  input: Pick<StatusInput, 'kind' | 'effectiveOn' | 'summaryEn' | 'summaryCy' | 'evidence'>,
  today: Date,
): void {
  if (!input.summaryEn?.trim() && !input.summaryCy?.trim()) {
    throw new EvidenceMissingError(
      ['summary'],
      'Say in a plain sentence what happened: no status changes without a summary.',
    );
  }
  checkDay(
    input.effectiveOn,
    today,
    input.kind === 'CORRECTION' ? 'the correction was made' : 'it took effect',
  );
  if (input.evidence.length === 0) {
    throw new EvidenceMissingError(['evidence'], 'Add at least one source: no status changes without one.');
  }
  for (const [index, source] of input.evidence.entries()) checkSource(source, String(index));
}

function checkDay(day: Date | null, today: Date, what: string): void {
  if (day === null) throw new EvidenceMissingError(['effectiveOn'], `Give the day ${what}.`);
  if (day > today) {
    throw new EvidenceMissingError(
      ['effectiveOn'],
      `The day ${what} lies in the future. Give a day up to today.`,
    );
  }
}

function checkSource(source: EvidenceInput, index: string): void {
  if (source.type === 'SEARCH_RECORD') {
    if (!source.title?.trim() || !source.publisher?.trim() || source.accessedOn === null) {
      throw new EvidenceMissingError(
        ['evidence', index],
        'A search record says what was searched for, where, and on which day.',
      );
    }
    return;
  }
  const hasWhere = source.url !== null || (source.publisher?.trim() && source.title?.trim());
  if (!hasWhere)
    throw new EvidenceMissingError(
      ['evidence', index],
      'A source needs its address, or its publisher and title where it is not online.',
    );
  if (source.url !== null && !/^https?:$/.test(URL.parse(source.url)?.protocol ?? '')) {
    throw new EvidenceMissingError(
      ['evidence', index, 'url'],
      'The address of a source begins with https:// or http://.',
    );
  }
}

function checkTestability(pledge: RatedPledge, input: StatusInput): void {
  const isMet = input.status === 'DELIVERED' || input.status === 'PART_DELIVERED';
  if (pledge.testability === 'NOT_TESTABLE' && isMet) {
    throw new NotTestableError(
      'This pledge cannot be tested as worded, so it is never delivered or partly delivered.',
    );
  }
  const hasFinding = input.evidence.some(
    (source) => (FINDINGS as readonly EvidenceType[]).includes(source.type) && !isPartyOwn(source),
  );
  if (pledge.strength === 'INVESTIGATE' && input.status === 'DELIVERED' && !hasFinding) {
    throw new NotTestableError(
      'A pledge to investigate is delivered by a published finding. Add the report, decision or study as a source.',
    );
  }
}

function checkStrength(input: StatusInput): void {
  const isOnlySearch = input.evidence.every((source) => source.type === 'SEARCH_RECORD');
  if (isOnlySearch && !ABSENCE.has(input.status)) {
    throw new EvidenceTooWeakError(
      'A search that found nothing supports only "not started", "stalled" or "not delivered". Add a source of what happened.',
    );
  }
  const hasOutsideSource = input.evidence.some(
    (source) => source.type !== 'SEARCH_RECORD' && !isPartyOwn(source),
  );
  if (pledgeStatus[input.status].needsSourceOutsideParty && !hasOutsideSource) {
    throw new EvidenceTooWeakError(
      `This status needs a source that is not the party’s own, such as a council decision or independent reporting.${tellOwners(input.evidence)}`,
    );
  }
}

function checkDetails(input: StatusInput): void {
  const { needsReason, needsSuccessor } = pledgeStatus[input.status];
  if (needsReason && input.reason === null)
    throw new DetailMissingError(['reason'], 'Choose the reason: this status needs one.');
  if (!needsReason && input.reason !== null)
    throw new DetailMissingError(['reason'], 'Leave the reason out: this status has none.');
  if (needsSuccessor && input.successorId === null)
    throw new DetailMissingError(['successor'], 'Name the pledge that took over.');
  if (!needsSuccessor && input.successorId !== null)
    throw new DetailMissingError(['successor'], 'Only a replaced pledge names a successor.');
  const isQuoted = input.evidence.some((source) => Boolean(source.quote?.trim()) && isOwnWords(source));
  if (input.reason !== null && statusReason[input.reason].needsOwnWords && !isQuoted) {
    throw new DetailMissingError(
      ['evidence'],
      'This reason may only be given in the body’s own published words: quote them in a decision, report or budget of the council, or in what the party or its representative published.',
    );
  }
}

/** Whether the council, the group that promised or its representative speaks in a source for itself; reporting about them is not that (R19). */
function isOwnWords(source: EvidenceInput): boolean {
  return evidenceType[source.type].isOwnWords || (source.isPartyOwn && source.type !== 'SEARCH_RECORD');
}
