import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { importCandidates } from './import-candidates.ts';
import { importLists } from './import-lists.ts';
import { loadDirectory } from './load-directory.ts';
import { keepsBudget, type Measure } from './measure/report.ts';
import type { Workplace } from './measure/workplace.ts';
import { readRecord } from './read-record.ts';

async function openWorkplace({ onTestFinished }: TestContext): Promise<Workplace> {
  const files = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-bench-test-'));
  onTestFinished(() => rm(files, { recursive: true, force: true }));
  return { files, data: path.join(files, 'data') };
}

/** Measures over their budget of memory, rows or statements, which hold at every size; seconds are for the bench alone. */
function overCountedBudget(measures: readonly Measure[]): Measure[] {
  return measures.filter((measure) => measure.unit !== 's' && !keepsBudget(measure));
}

// Two at a time: nothing is timed here, and each mostly waits for processes of its own.
describe('an import', () => {
  test.concurrent('of a generated poll makes no error, and again writes no row', async (context) => {
    expect(overCountedBudget(await importCandidates(await openWorkplace(context), 0.02))).toEqual([]);
  });

  test.concurrent('of two generated lists of every councillor makes no error, and of the later again writes no row', async (context) => {
    expect(overCountedBudget(await importLists(await openWorkplace(context), 0.01))).toEqual([]);
  });
});

describe('a server', () => {
  test.concurrent('serves the directory before a generated one until that is loaded', async (context) => {
    expect(overCountedBudget(await loadDirectory(await openWorkplace(context), 0.002))).toEqual([]);
  });

  test.concurrent('answers what readers ask of a generated record of twenty years', async (context) => {
    const measures = await readRecord(await openWorkplace(context), 0.005);
    expect(measures.map(({ what }) => what)).toContain('a postcode, every tier, at most');
    expect(overCountedBudget(measures)).toEqual([]);
  });
});
