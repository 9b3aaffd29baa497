import { formatDay } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type CouncilDifference, findDifferences } from './find-differences.ts';
import { loadBallotSide, loadListSide, loadRecordSide } from './load-sides.ts';
import { findMend, type Mend } from './mend.ts';
import type { Side } from './side.ts';

export type ComparedDifference = CouncilDifference & Readonly<{ mend: Mend | null }>;

export type CouncilComparison = Readonly<{
  councilId: string;
  /** YYYY-MM-DD. */
  asOf: string;
  /** The record first, then what it is held against; a source that has nothing of the council has no people. */
  sides: readonly Side[];
  differences: readonly ComparedDifference[];
}>;

/**
 * Who is in office for a council: the record, the results and the lists that were imported, side by side, with every difference and the
 * change that would mend it. Reads only. Four statements, whatever the size of the council.
 */
export async function compareCouncil(
  prisma: PrismaClient,
  councilId: string,
  day: Date,
): Promise<CouncilComparison> {
  const record = await loadRecordSide(prisma, councilId, day);
  const others = [
    await loadBallotSide(prisma, councilId, day),
    await loadListSide(prisma, councilId, 'COUNCIL'),
    await loadListSide(prisma, councilId, 'OPEN_COUNCIL_DATA'),
  ];
  const differences = others.flatMap((other) =>
    other.people.length === 0
      ? []
      : findDifferences(record, other).map((difference) => ({
          ...difference,
          mend: findMend(difference, other.statedOn),
        })),
  );
  return { councilId, asOf: formatDay(day), sides: [record, ...others], differences };
}
