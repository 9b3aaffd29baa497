/**
 * npm test [-- FILTER…]: brings the clone into running order, finds or installs a Chromium, runs the house checks and
 * then every test. Ends with one line, `N passed, N failed`, over checks and tests; the filter is vitest's alone.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { CHROMIUM_INSTALL_LINE, findOrInstallChromium } from './chromium.ts';
import { listChecks } from './checks.ts';
import { formatSeconds, prepare, ROOT, run } from './prepare.ts';
import { addTallies, readTally, type Tally } from './tally.ts';

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

const ONE_FAILURE: Tally = { passed: 0, failed: 1, skipped: 0 };

const isReady = await prepare((line) => console.log(line));
const totals = isReady
  ? [await findBrowser(), ...(await runChecks()), await runTests(process.argv.slice(2))]
  : [ONE_FAILURE];
const { passed, failed, skipped } = totals.reduce(addTallies, NOTHING);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function findBrowser(): Promise<Tally> {
  const startedAt = performance.now();
  const chromium = await findOrInstallChromium();
  if (chromium !== null) {
    process.env.CHROMIUM_PATH = chromium;
    console.log(`${'chromium'.padEnd(10)} ${formatSeconds(startedAt)} (${chromium})`);
    return NOTHING;
  }
  console.log(
    `FAILED: no browser, so no widget and no end-to-end test could run. Install one: ${CHROMIUM_INSTALL_LINE}`,
  );
  return ONE_FAILURE;
}

async function runChecks(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const { name, command } of await listChecks()) {
    const startedAt = performance.now();
    const { code, output } = await run(command);
    const isPassed = code === 0;
    console.log(`check ${isPassed ? 'passed' : 'FAILED'}: ${name} ${formatSeconds(startedAt)}`);
    if (!isPassed) console.log(output.replace(/^(?=.)/gm, '    '));
    tallies.push({ passed: Number(isPassed), failed: Number(!isPassed), skipped: 0 });
  }
  return tallies;
}

async function runTests(filters: string[]): Promise<Tally> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-results-'));
  const report = path.join(folder, 'vitest.json');
  const vitest = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  // Whoever stops us stops the tests too, and with them the servers and browsers that they started.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => vitest.kill(signal));
  process.on('disconnect', () => vitest.kill());
  const code = await new Promise<number | null>((resolve) => vitest.on('close', resolve));
  const tally = await readTally(report, code);
  await rm(folder, { recursive: true, force: true });
  return tally;
}
