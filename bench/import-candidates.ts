import path from 'node:path';
import { type Poll, pollLines } from './generate/poll.ts';
import { readCouncils } from './generate/councils.ts';
import { writeLines } from './generate/write-lines.ts';
import type { Measure } from './measure/report.ts';
import { prepareRecord } from './measure/prepare-record.ts';
import { readOutcome } from './measure/read-outcome.ts';
import type { Workplace } from './measure/workplace.ts';
import { runCoop } from './measure/run-coop.ts';

/** The size of the largest file of local elections that Democracy Club has published. */
const ROWS = 26_805;
const CANDIDATES = 7;
const WARDS = 11;

/** Imports a poll as large as the largest one there was, into a record that holds none of it, and then again. */
export async function importCandidates({ files, data }: Workplace, scale: number): Promise<Measure[]> {
  const councils = (await readCouncils()).slice(0, Math.ceil(373 * scale));
  const file = path.join(files, 'candidates.csv');
  const poll: Poll = {
    day: '2026-05-07',
    councils,
    wardsPerCouncil: WARDS,
    seats: 2,
    candidatesPerWard: CANDIDATES,
    isCounted: true,
    people: 40_000,
  };
  const rows = Math.floor(ROWS * scale);
  await writeLines(file, pollLines(poll).take(rows + 1));
  const small = path.join(files, 'small.csv');
  await writeLines(small, pollLines({ ...poll, councils: councils.slice(0, 1) }));
  await prepareRecord(data, small);
  const first = await runCoop(data, ['import', file, '--apply', '--json']);
  const again = await runCoop(data, ['import', file, '--apply', '--json']);
  const made = readOutcome(first);
  const kept = readOutcome(again);
  if (made.created !== rows)
    throw new Error(`${made.created} of ${rows} rows were created: ${first.stdout.slice(0, 2000)}`);
  return [
    {
      what: `candidates CSV of ${rows.toLocaleString('en-GB')} rows, first import`,
      value: first.seconds,
      unit: 's',
      atMost: 60,
    },
    { what: 'the process’s own share of it', value: first.cpuSeconds, unit: 's' },
    { what: 'most memory of the first import', value: first.peakMegabytes, unit: 'MB', atMost: 300 },
    { what: 'the same file again', value: again.seconds, unit: 's', atMost: 20 },
    { what: 'rows written by it', value: kept.created + kept.updated, unit: 'rows', atMost: 0 },
    { what: 'most memory of the second import', value: again.peakMegabytes, unit: 'MB', atMost: 300 },
    { what: 'second import to the first', value: again.seconds / first.seconds, unit: '×' },
  ];
}
