import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

// Read before the packages are installed: nothing but Node's own modules may be imported here.

/** The repository's root: every path and command of the scripts starts there. */
export const ROOT = path.resolve(import.meta.dirname, '..');

const STAMPS = path.join(ROOT, 'node_modules/.wheatsheaf');

/** What the build writes: when one of them is missing, no stamp says that nothing is to do. */
const BUILT = [
  'apps/api/src/generated/prisma/client.ts',
  'apps/admin/dist/index.html',
  'packages/widgets/dist',
];

type Step = Readonly<{ name: string; command: readonly string[]; stamp: string; isDone: boolean }>;

/** Prints a line about a step: `install   12.3 s`. */
export type Say = (line: string) => void;

/**
 * Brings a clone into running order: packages installed, code generated, widgets and admin built. What was done for
 * the same files before is skipped. False when a step failed, whose output then stands on stderr.
 */
export async function prepare(say: Say): Promise<boolean> {
  const declared = [path.join(ROOT, 'pnpm-lock.yaml'), path.join(ROOT, 'pnpm-workspace.yaml')];
  const install = await hashOf([...declared, ...(await manifests())]);
  const installStamp = [install, process.versions.modules, process.platform, process.arch].join(' ');
  const isInstalled = await takeStep(say, {
    name: 'install',
    command: ['pnpm', 'install', '--frozen-lockfile', '--prod=false'],
    stamp: installStamp,
    isDone: existsSync(path.join(ROOT, 'node_modules/.modules.yaml')),
  });
  if (!isInstalled) return false;

  const stamp = `${installStamp} ${await hashOf(await sourceFiles())}`;
  const isDone = BUILT.every((file) => existsSync(path.join(ROOT, file)));
  const turbo = ['node_modules/.bin/turbo', 'run', '--output-logs=errors-only', '--log-prefix=none'];
  for (const name of ['generate', 'build']) {
    if (!(await takeStep(say, { name, command: [...turbo, name], stamp, isDone }))) return false;
  }
  return true;
}

async function takeStep(say: Say, { name, command, stamp, isDone }: Step): Promise<boolean> {
  const file = path.join(STAMPS, name);
  const previous = await readFile(file, 'utf8').catch(() => null);
  if (isDone && previous === stamp) {
    say(`${name.padEnd(10)} up to date`);
    return true;
  }
  const startedAt = performance.now();
  const { code, output } = await run(command);
  if (code !== 0) {
    console.error(`${output}\n${name} failed; the command was: ${command.join(' ')}`);
    return false;
  }
  await mkdir(STAMPS, { recursive: true });
  await writeFile(file, stamp);
  say(`${name.padEnd(10)} ${formatSeconds(startedAt)}`);
  return true;
}

/** Runs a command in the root and gives back what it printed, both streams in order. */
export function run(command: readonly string[]): Promise<{ code: number | null; output: string }> {
  const [program = '', ...input] = command;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, input, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // No questions, no telemetry, no look for newer versions.
        CI: 'true',
        TURBO_TELEMETRY_DISABLED: '1',
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** `12.3 s` since a moment of `performance.now()`. */
export function formatSeconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

async function manifests(): Promise<string[]> {
  return Array.fromAsync(
    glob(['package.json', '{apps,packages}/*/package.json', 'e2e/package.json'], { cwd: ROOT }),
  );
}

/** Every file that the generators and builds may read. */
async function sourceFiles(): Promise<string[]> {
  const isSkipped = (name: string) =>
    ['node_modules', 'dist', 'generated', '.turbo', 'migrations'].includes(path.basename(name));
  const found = glob(
    ['apps/*/**', 'packages/*/**', 'scripts/operation*.ts', 'turbo.json', 'tsconfig.base.json'],
    {
      cwd: ROOT,
      exclude: (entry) => isSkipped(typeof entry === 'string' ? entry : entry.name),
      withFileTypes: true,
    },
  );
  const files: string[] = [];
  for await (const entry of found) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      files.push(path.join(entry.parentPath, entry.name));
  }
  return files;
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash
      .update(file)
      .update('\0')
      .update(await readFile(path.resolve(ROOT, file)));
  }
  return hash.digest('hex');
}
