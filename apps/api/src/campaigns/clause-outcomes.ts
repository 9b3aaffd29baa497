import type { ClauseOutcome } from '../generated/prisma/client.ts';

/**
 * What had become of each clause by a day: its last row that had taken effect (R9).
 * @param outcomes Those of one clause together, the latest first.
 */
export function findOutcomes<Outcome extends Pick<ClauseOutcome, 'clauseId' | 'effectiveOn'>>(
  outcomes: readonly Outcome[],
  asOf: Date,
): Outcome[] {
  const known = outcomes.filter(({ effectiveOn }) => effectiveOn <= asOf);
  return known.filter(({ clauseId }, index) => known[index - 1]?.clauseId !== clauseId);
}
