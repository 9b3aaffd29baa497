import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTally } from './tally.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-tally-'));
});
afterEach(() => rm(folder, { recursive: true }));

const PASSED = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

async function tallyOf(report: object, exitCode: number | null) {
  const file = path.join(folder, 'report.json');
  await writeFile(file, JSON.stringify(report));
  return readTally(file, exitCode);
}

test('counts what vitest counted', async () => {
  expect(await tallyOf(PASSED, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test('a file that could not be loaded is a failure', async () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ];
  expect(await tallyOf({ ...PASSED, numFailedTests: 1, testResults }, 1)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 1,
  });
});

test('a bad end without a failed test is a failure', async () => {
  expect(await tallyOf(PASSED, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(await readTally(path.join(folder, 'never-written.json'), null)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});
