import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { StartupError } from '../errors.ts';
import type { Binaries } from './embedded-binaries.ts';
import type { ServerUser } from './embedded-user.ts';

/** Major version of the embedded server; another one cannot read its files. */
const MAJOR_VERSION = '18';

/**
 * How a server program is run in a folder: `folder` is what it has to be told. Another user may not be able to enter
 * the folders above, so it is started inside and calls the place by the name that its own process has for it.
 */
export function insideFolder(folder: string, user: ServerUser | null) {
  const isLinux = process.platform === 'linux';
  return {
    folder: user !== null && isLinux ? '/proc/self/cwd' : folder,
    options: {
      ...user,
      cwd: folder,
      // Nothing of the caller's PGDATA, PGPORT, locale or time zone.
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    },
  };
}

type Cluster = Readonly<{
  databaseFolder: string;
  user: ServerUser | null;
  binaries: Binaries;
  superuser: string;
  password: string;
}>;

/**
 * Makes the database cluster when the folder is missing or empty. It is made beside and renamed into place whole:
 * an interrupted start leaves nothing half made, and of two that start together one wins.
 * @throws StartupError when the folder holds anything but a cluster of our version.
 */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  if (await isInitialised(cluster.databaseFolder)) return;
  const draft = `${cluster.databaseFolder}.${process.pid}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    if (cluster.user) await chown(draft, cluster.user.uid, cluster.user.gid);
    await runInitdb(draft, cluster);
    await rename(draft, cluster.databaseFolder).catch(async (error: unknown) => {
      if (!(await isInitialised(cluster.databaseFolder))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function isInitialised(folder: string): Promise<boolean> {
  const version = await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new StartupError(
        `The database in ${folder} cannot be read (${error.code}): start as the user it belongs to.`,
      );
    },
  );
  if (version?.trim() === MAJOR_VERSION) return true;
  if (version !== null) {
    throw new StartupError(
      `The database in ${folder} is of PostgreSQL ${version.trim()} and the server is ${MAJOR_VERSION}: move it with pg_dump, or name another folder in COOP_DATA.`,
    );
  }
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0) {
    throw new StartupError(
      `${folder} holds other files (${entries.slice(0, 3).join(', ')}) and no database: name another folder in COOP_DATA.`,
    );
  }
  return false;
}

async function runInitdb(draft: string, { binaries, user, superuser, password }: Cluster): Promise<void> {
  const { folder, options } = insideFolder(draft, user);
  const passwordFile = await openOnce(`${draft}-password`, `${password}\n`, user);
  const flags = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    '--pwfile=/dev/stdin',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order and case rules on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const initdb = spawn(binaries.initdb, flags, { ...options, stdio: [passwordFile.fd, 'ignore', 'pipe'] });
  let complaint = '';
  initdb.stderr?.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  try {
    const [code] = await once(initdb, 'close');
    if (code !== 0) throw new Error(complaint.trim());
  } catch (error) {
    throw new StartupError(`The embedded database could not be made: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await passwordFile.close();
  }
}

/** A file that has lost its name already and can be read by whoever is handed it open. */
async function openOnce(file: string, content: string, user: ServerUser | null) {
  const writer = await open(file, 'wx', 0o600);
  await writer.writeFile(content);
  if (user) await writer.chown(user.uid, user.gid);
  await writer.close();
  const reader = await open(file, 'r');
  await rm(file);
  return reader;
}
