import type { AdoptionState } from '../generated/prisma/enums.ts';
import { effectiveRows, type PlacedRow } from '../status-log/effective-rows.ts';
import { hasDecided } from './adoption-moves.ts';
import type { DecisionFacts } from './decision-facts.ts';

/** A row of an adoption's log with what is asked of the decision it records. */
type DecidedRow<Facts extends keyof DecisionFacts> = PlacedRow &
  Pick<DecisionFacts, Facts> & { adoptionState: AdoptionState | null };

/** Steps that carry on what was decided before them: they have its vote and meeting where they have none of their own. */
const CARRIES_ON: readonly AdoptionState[] = ['SIGNED', 'REPORTING'];

/** The decisions of a council by a day, in their order, each as it reads now: a correction in the place of the row it names (R9). */
export function decisionsBy<Row extends DecidedRow<never>>(
  log: readonly Row[],
  asOf: Date,
): { row: Row & { adoptionState: AdoptionState }; on: Date }[] {
  return effectiveRows(log).flatMap(({ row, place }) =>
    row.adoptionState !== null && place.effectiveOn <= asOf
      ? [{ row: { ...row, adoptionState: row.adoptionState }, on: place.effectiveOn }]
      : [],
  );
}

/**
 * The row whose vote and meeting are those of the decision in force on a day. Null where nothing is recorded by then. A rescission without
 * a vote has none: that of the motion it took back is not its own.
 */
export function findVotedRow<Row extends DecidedRow<'meetingOn' | 'votesFor' | 'votesAgainst'>>(
  log: readonly Row[],
  asOf: Date,
): Row | null {
  let found: Row | null = null;
  for (const { row } of decisionsBy(log, asOf)) {
    const hasOwn = row.meetingOn !== null || row.votesFor !== null || row.votesAgainst !== null;
    const carriesOn =
      found?.adoptionState && hasDecided(found.adoptionState) && CARRIES_ON.includes(row.adoptionState);
    if (hasOwn || !carriesOn) found = row;
  }
  return found;
}

/** The last row by a day that says who moved it; its seconder goes with it. Null where none does. */
export function findMovedRow<Row extends DecidedRow<'moverId' | 'seconderId'>>(
  log: readonly Row[],
  asOf: Date,
): Row | null {
  return (
    decisionsBy(log, asOf)
      .map(({ row }) => row)
      .findLast(({ moverId, seconderId }) => moverId !== null || seconderId !== null) ?? null
  );
}

/** The last row by a day that gives an amended text. Null where none does. */
export function findWordedRow<Row extends DecidedRow<'amendedTextEn' | 'amendedTextCy'>>(
  log: readonly Row[],
  asOf: Date,
): Row | null {
  return (
    decisionsBy(log, asOf)
      .map(({ row }) => row)
      .findLast(({ amendedTextEn, amendedTextCy }) => amendedTextEn !== null || amendedTextCy !== null) ??
    null
  );
}

/** The last day by a day on which a decision said when a report is due, and what it said. Null where none did. */
export function findDecidedDue<Row extends DecidedRow<'reportDueOn'>>(
  log: readonly Row[],
  asOf: Date,
): { on: Date; dueOn: Date } | null {
  const found = decisionsBy(log, asOf).findLast(({ row }) => row.reportDueOn !== null);
  return found?.row.reportDueOn ? { on: found.on, dueOn: found.row.reportDueOn } : null;
}
