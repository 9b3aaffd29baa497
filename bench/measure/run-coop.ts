import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from '../../scripts/prepare.ts';

export type CoopRun = Readonly<{
  code: number | null;
  stdout: string;
  stderr: string;
  seconds: number;
  /** Time the process itself computed, on all its threads: the measure that a busy machine does not change. */
  cpuSeconds: number;
  /** Most memory it held at once (resident set), in megabytes of a million bytes. */
  peakMegabytes: number;
}>;

const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: { coop: string };
};
/** Flags of Node with which `pnpm coop` starts. */
const FLAGS = scripts.coop.split(' ').filter((word) => word.startsWith('--'));
const WATCH = path.join(ROOT, 'bench/measure/watch-process.ts');

/**
 * Runs `coop …` as a process of its own on the data folder and measures it. The embedded PostgreSQL has its own processes, whose memory
 * is the database's and not the import's.
 * @param dataFolder Its parent takes the measurements.
 * @param stopAfterSeconds Ends it as a power cut would; left out, it ends by itself.
 */
export async function runCoop(
  dataFolder: string,
  input: readonly string[],
  stopAfterSeconds?: number,
): Promise<CoopRun> {
  const watched = path.join(path.dirname(dataFolder), 'watched.json');
  const startedAt = performance.now();
  const coop = spawn(
    process.execPath,
    [...FLAGS, '--import', WATCH, path.join(ROOT, 'apps/api/src/cli/coop.ts'), ...input],
    {
      cwd: ROOT,
      env: { ...process.env, COOP_DATA: dataFolder, WATCHED_PROCESS: watched },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  coop.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  coop.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const cut =
    stopAfterSeconds === undefined ? null : setTimeout(() => coop.kill('SIGKILL'), stopAfterSeconds * 1000);
  const code = await new Promise<number | null>((resolve) => coop.once('close', resolve));
  if (cut) clearTimeout(cut);
  const seconds = (performance.now() - startedAt) / 1000;
  const seen =
    code === null ? { cpuSeconds: 0, peakMegabytes: 0 } : JSON.parse(await readFile(watched, 'utf8'));
  return { code, stdout, stderr, seconds, ...seen };
}
