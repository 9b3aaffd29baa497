import type { EvidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import type { Freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import type { PledgeReading } from '@wheatsheaf/schema/vocabulary/pledge-reading.ts';
import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import type { Timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { addDays, daysBetween, lastDayOf } from '../calendar/day.ts';
import type {
  DatePrecision,
  EvidenceType,
  MandateKind,
  PledgeStatus,
  Testability,
} from '../generated/prisma/enums.ts';
import { type DerivedStatus, deriveStatus, type LogRow } from './status-log.ts';

/** The words a reader is shown: the status, or what is said in its place. */
export type DisplayStatus = PledgeStatus | PledgeReading | 'WITHDRAWN';

/** Readings under which nobody is waited for: nothing is late by them, and nothing becomes out of date. */
const AWAITS_NOTHING: ReadonlySet<DisplayStatus> = new Set(['WITHDRAWN', 'CANNOT_BE_TESTED', 'NOT_ELECTED']);
const DUE_SOON_DAYS = 90;
const REVIEW_AFTER_DAYS = 180;
const REVIEW_AFTER_DAYS_WHEN_DUE = 90;
const DUE_WITHIN_DAYS = 182;

export type LogRowWithEvidence = LogRow & {
  evidence: readonly { type: EvidenceType; isPartyOwn: boolean }[];
};

export type PledgeFacts = {
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  testability: Testability;
  dueOn: Date | null;
  duePrecision: DatePrecision;
  /** The day it was published, from which freshness runs before a first assessment. Null for a draft. */
  publishedAt: Date | null;
  updates: readonly LogRowWithEvidence[];
  manifesto: { termTo: Date | null; mandates: readonly { kind: MandateKind }[] };
};

/** Status and what is derived beside it, on a day. */
export type PledgeStanding = DerivedStatus & {
  display: DisplayStatus;
  timeliness: Timeliness;
  /** Null while nothing has been assessed. */
  basis: EvidenceBasis | null;
  freshness: Freshness;
};

/** Everything a reader is told of a pledge's standing as of a day: status, timeliness, basis and freshness, each kept apart. */
export function derivePledgeStanding(pledge: PledgeFacts, asOf: Date): PledgeStanding {
  const derived = deriveStatus(pledge.updates, asOf);
  const dueDay = pledge.dueOn === null ? null : lastDayOf(pledge.dueOn, pledge.duePrecision);
  const display = displayStatus(pledge, derived, asOf);
  return {
    ...derived,
    display,
    timeliness: timeliness(dueDay, display, derived, asOf),
    basis: basis(pledge.updates, derived),
    freshness: AWAITS_NOTHING.has(display) ? 'CURRENT' : freshness(dueDay, pledge.publishedAt, derived, asOf),
  };
}

function displayStatus(pledge: PledgeFacts, derived: DerivedStatus, asOf: Date): DisplayStatus {
  if (pledge.state === 'WITHDRAWN') return 'WITHDRAWN';
  if (pledge.testability === 'NOT_TESTABLE') return 'CANNOT_BE_TESTED';
  const { mandates, termTo } = pledge.manifesto;
  const wasNeverElected = mandates.length > 0 && mandates.every((mandate) => mandate.kind === 'OPPOSITION');
  if (wasNeverElected && !isFinalStatus(derived.status, derived.isTermClosed)) return 'NOT_ELECTED';
  const isTermOver = termTo !== null && termTo <= asOf;
  if (derived.status === 'NOT_RATED' && isTermOver) return 'NEVER_ASSESSED';
  return derived.status;
}

/**
 * Never against the reading beside it: what was replaced, awaits nothing or was never assessed is neither due nor late. What is settled
 * and not delivered in full is overdue once its day has passed, and before that waits for none.
 */
function timeliness(
  dueDay: Date | null,
  display: DisplayStatus,
  derived: DerivedStatus,
  asOf: Date,
): Timeliness {
  if (dueDay === null || AWAITS_NOTHING.has(display)) return 'NO_DATE';
  if (display === 'SUPERSEDED' || display === 'NEVER_ASSESSED') return 'NO_DATE';
  if (display === 'DELIVERED' && derived.since) return derived.since <= dueDay ? 'ON_TIME' : 'LATE';
  if (asOf > dueDay) return 'OVERDUE';
  if (isFinalStatus(derived.status, derived.isTermClosed)) return 'NO_DATE';
  return daysBetween(asOf, dueDay) <= DUE_SOON_DAYS ? 'DUE_SOON' : 'NOT_DUE';
}

/** A source speaks for what its type says, but for nobody beyond the party where it is the party's own. A search record speaks for no one. */
function basis(updates: readonly LogRowWithEvidence[], derived: DerivedStatus): EvidenceBasis | null {
  const evidence = updates.find((row) => row.id === derived.setBy?.id)?.evidence ?? [];
  const bases = evidence.map((source) =>
    source.isPartyOwn ? 'SELF_REPORTED' : evidenceType[source.type].basis,
  );
  if (bases.includes('INDEPENDENT')) return 'INDEPENDENT';
  if (bases.includes('COUNCIL_RECORD')) return 'COUNCIL_RECORD';
  return bases.includes('SELF_REPORTED') ? 'SELF_REPORTED' : null;
}

function freshness(
  dueDay: Date | null,
  publishedAt: Date | null,
  derived: DerivedStatus,
  asOf: Date,
): Freshness {
  if (isFinalStatus(derived.status, derived.isTermClosed)) return 'CURRENT';
  const since = derived.lastReviewedOn ?? publishedAt;
  if (since === null) return 'CURRENT';
  const isDueSoonOrPast = dueDay !== null && dueDay <= addDays(asOf, DUE_WITHIN_DAYS);
  const limit = isDueSoonOrPast ? REVIEW_AFTER_DAYS_WHEN_DUE : REVIEW_AFTER_DAYS;
  const age = daysBetween(since, asOf);
  return age > 2 * limit ? 'STALE' : age > limit ? 'REVIEW_DUE' : 'CURRENT';
}
