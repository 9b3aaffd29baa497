import { readFile } from 'node:fs/promises';

export type Tally = Readonly<{ passed: number; failed: number; skipped: number }>;

/** The part of vitest's JSON report that is counted. */
type Report = Readonly<{
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}>;

/**
 * Counts a run of vitest. A file that could not even be loaded counts as one failure, and so does a run that ended
 * badly without a failed test (a set-up that threw, an error outside every test).
 * @param exitCode Null when vitest was killed.
 */
export async function readTally(reportFile: string, exitCode: number | null): Promise<Tally> {
  const report = await readFile(reportFile, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => null,
  );
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
