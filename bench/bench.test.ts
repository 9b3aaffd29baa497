import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importCandidates } from './import-candidates.ts';
import { importLists } from './import-lists.ts';
import { loadDirectory } from './load-directory.ts';
import { keepsBudget, type Measure } from './measure/report.ts';
import type { Workplace } from './measure/workplace.ts';
import { readRecord } from './read-record.ts';

async function openWorkplace(): Promise<Workplace> {
  const files = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-bench-test-'));
  onTestFinished(() => rm(files, { recursive: true, force: true }));
  return { files, data: path.join(files, 'data') };
}

/** Measures over their budget of memory, rows or statements, which hold at every size; seconds are for the bench alone. */
function overCountedBudget(measures: readonly Measure[]): Measure[] {
  return measures.filter((measure) => measure.unit !== 's' && !keepsBudget(measure));
}

test('a generated poll is imported without an error, and again without writing a row', async () => {
  expect(overCountedBudget(await importCandidates(await openWorkplace(), 0.02))).toEqual([]);
});

test('two generated lists of every councillor are imported, and the later again without writing a row', async () => {
  expect(overCountedBudget(await importLists(await openWorkplace(), 0.01))).toEqual([]);
});

test('a generated directory replaces the one before, which is served meanwhile', async () => {
  expect(overCountedBudget(await loadDirectory(await openWorkplace(), 0.002))).toEqual([]);
});

test('a generated record of twenty years answers what readers ask', async () => {
  const measures = await readRecord(await openWorkplace(), 0.005);
  expect(measures.map(({ what }) => what)).toContain('a postcode, every tier, at most');
  expect(overCountedBudget(measures)).toEqual([]);
});
