import { formatDay } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type CouncilDifference, findDifferences } from './find-differences.ts';
import { earliestPoll, loadBallotSide } from './load-ballot-side.ts';
import { loadListSide } from './load-list-side.ts';
import { loadRecordSide } from './load-record-side.ts';
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
 * change that would mend it. A list is held against the record of its own day, and says nothing of whoever came, went or changed party after it.
 * People who are hidden are on no side (R18). Reads only. A fixed number of statements, whatever the size of the council.
 */
export async function compareCouncil(
  prisma: PrismaClient,
  councilId: string,
  day: Date,
): Promise<CouncilComparison> {
  const today = formatDay(day);
  const record = await loadRecordSide(prisma, councilId, { on: today, today });
  const ballots = await loadBallotSide(prisma, councilId, day);
  const lists = [
    await loadListSide(prisma, councilId, 'COUNCIL'),
    await loadListSide(prisma, councilId, 'OPEN_COUNCIL_DATA'),
  ];
  const differences: ComparedDifference[] = [];
  for (const other of [ballots, ...lists]) {
    if (other.statedOn === null || other.people.length === 0) continue;
    // Winners of several years are in office together: of them the record of the day itself is asked, and who left since the earliest.
    const on = other.side === 'BALLOTS' ? today : other.statedOn;
    const since = other.side === 'BALLOTS' ? earliestPoll(day) : on;
    const ours = await loadRecordSide(prisma, councilId, { on, today, since });
    for (const difference of findDifferences(ours, other))
      differences.push({ ...difference, mend: findMend(difference, other.statedOn) });
  }
  const shown = { ...record, people: record.people.filter(({ isChangedSince }) => !isChangedSince) };
  return { councilId, asOf: today, sides: [shown, ballots, ...lists], differences };
}
