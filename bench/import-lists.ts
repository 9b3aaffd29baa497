import path from 'node:path';
import { councilListLines, type CouncilList } from './generate/council-list.ts';
import { readCouncils } from './generate/councils.ts';
import { writeLines } from './generate/write-lines.ts';
import { prepareRecord } from './measure/prepare-record.ts';
import { readOutcome } from './measure/read-outcome.ts';
import type { Measure } from './measure/report.ts';
import { runCoop } from './measure/run-coop.ts';
import type { Workplace } from './measure/workplace.ts';

const WARDS = 17;
const SEATS = 3;

/**
 * Imports a list of every councillor of the country and, a year later, another in which one seat of ten has changed hands: who sat in each ward is
 * worked out from both. Then the second again.
 */
export async function importLists({ files, data }: Workplace, scale: number): Promise<Measure[]> {
  const all = await readCouncils();
  const councils = all.slice(0, Math.ceil(all.length * scale));
  const list: CouncilList = { councils, wardsPerCouncil: WARDS, seats: SEATS, changedIn: null };
  const earlier = path.join(files, 'councillors-2025.csv');
  const later = path.join(files, 'councillors-2026.csv');
  const small = path.join(files, 'small.csv');
  await writeLines(earlier, councilListLines(list));
  await writeLines(later, councilListLines({ ...list, changedIn: 10 }));
  await writeLines(small, councilListLines({ ...list, councils: councils.slice(0, 1) }));
  const importOf = (file: string, day: string) =>
    runCoop(data, ['import', file, '--listed-on', day, '--apply', '--json']);
  await prepareRecord(data, small, ['--listed-on', '2025-06-01']);
  const first = await importOf(earlier, '2025-06-01');
  const second = await importOf(later, '2026-06-01');
  const again = await importOf(later, '2026-06-01');
  const rows = councils.length * WARDS * SEATS;
  const made = readOutcome(first);
  if (made.created !== rows)
    throw new Error(`${made.created} of ${rows} rows were created: ${first.stdout.slice(0, 2000)}`);
  readOutcome(second);
  const kept = readOutcome(again);
  return [
    {
      what: `list of ${rows.toLocaleString('en-GB')} councillors, first import`,
      value: first.seconds,
      unit: 's',
    },
    { what: 'the list of a year later', value: second.seconds, unit: 's' },
    { what: 'the same list again', value: again.seconds, unit: 's' },
    { what: 'rows written by it', value: kept.created + kept.updated, unit: 'rows', atMost: 0 },
    { what: 'most memory of the first list', value: first.peakMegabytes, unit: 'MB', atMost: 300 },
    { what: 'most memory of the later list', value: second.peakMegabytes, unit: 'MB', atMost: 300 },
    { what: 'most memory of the same list again', value: again.peakMegabytes, unit: 'MB', atMost: 300 },
    { what: 'the later list to the first', value: second.seconds / first.seconds, unit: '×' },
  ];
}
