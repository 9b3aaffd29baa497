import {
  type AdoptionState as AdoptionStanding,
  adoptionState,
} from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { addDays, addMonths } from '../calendar/day.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';
import type { PlacedRow } from '../status-log/effective-rows.ts';
import { findState, type StateRow } from './campaign-log.ts';
import { findDecidedDue } from './decision-in-force.ts';
import { CAME_WITH_A_STANDING_ROW } from './follow-up-report.ts';

const MONTHS_UNTIL_LAPSED = 18;

export type AdoptionLogRow = PlacedRow & {
  adoptionState: AdoptionState | null;
  /** When the first report is due from this decision on. Null where it says nothing of it. */
  reportDueOn: Date | null;
};

export type AdoptionFacts = {
  /** Those that count: what was corrected is not among them. */
  followUps: readonly { reportedOn: Date; nextDueOn: Date | null }[];
  updates: readonly AdoptionLogRow[];
};

/** What must be loaded of an adoption to know how it stands. */
export const adoptionFactsSelect = {
  followUps: { where: CAME_WITH_A_STANDING_ROW, select: { reportedOn: true, nextDueOn: true } },
  updates: {
    select: {
      id: true,
      sequence: true,
      kind: true,
      effectiveOn: true,
      correctsId: true,
      adoptionState: true,
      reportDueOn: true,
    },
  },
} as const satisfies Prisma.CouncilAdoptionSelect;

/**
 * How a council's dealing with a campaign stands on a day, from its log; null before its first row. One whose report is more than 18 months
 * late reads LAPSED, which is computed and never written.
 */
export function findAdoptionStanding(
  adoption: AdoptionFacts,
  asOf: Date,
): { state: AdoptionStanding; since: Date } | null {
  const found = findState(adoptionRows(adoption.updates), asOf);
  if (found === null) return null;
  const standing = { state: found.state, since: found.since };
  const dueOn = findReportDue(adoption, asOf);
  if (dueOn === null || !isAdopted(found.state)) return standing;
  const lapsesOn = addDays(addMonths(dueOn, MONTHS_UNTIL_LAPSED), 1);
  return asOf < lapsesOn ? standing : { state: 'LAPSED', since: lapsesOn };
}

/**
 * The day the next report is due, as it stood on a day: what was said last by then, by a decision or by a report. Null where none is
 * expected. A later decision leaves what was due before it as it was.
 */
export function findReportDue({ updates, followUps }: AdoptionFacts, asOf: Date): Date | null {
  const last = followUps
    .filter(({ reportedOn }) => reportedOn <= asOf)
    .toSorted((a, b) => a.reportedOn.getTime() - b.reportedOn.getTime())
    .at(-1);
  const decided = findDecidedDue(updates, asOf);
  if (!last) return decided?.dueOn ?? null;
  return decided && decided.on > last.reportedOn ? decided.dueOn : last.nextDueOn;
}

/** Whether a state is in the public count of a campaign; INSPIRED and REFERRED are counted apart (domain.md). */
export function isAdopted(state: AdoptionStanding): boolean {
  return adoptionState[state].count === 'COUNTED';
}

/** The log of an adoption in the words that every log is read in. */
export function adoptionRows(log: readonly AdoptionLogRow[]): StateRow<AdoptionState>[] {
  return log.map(({ adoptionState: state, reportDueOn: _due, ...row }) => ({ ...row, state }));
}
