import { spawn } from 'node:child_process';
import { open, readFile, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../errors.ts';
import { probePort } from '../port.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';
import type { Binaries } from './embedded-binaries.ts';
import { insideFolder } from './embedded-cluster.ts';
import type { ServerUser } from './embedded-user.ts';

const START_TIMEOUT_MS = 60_000;
const POLL_MS = 20;
const LOG_LIMIT_BYTES = 1_000_000;

/** How long the last processes of a server that was killed may take to let go of its memory. */
const LETTING_GO_MS = 10_000;
const STILL_HELD = /shared memory block .* is still in use/;
const RETRY_MS = 200;

/** PostgreSQL's answers while it starts, stops or has not yet recovered. */
const NOT_YET = '57P03';

type ConnectionAt = (port: number) => DatabaseConnection;

type ServerStart = Readonly<{
  databaseFolder: string;
  user: ServerUser | null;
  binaries: Binaries;
  settings: Readonly<Record<string, string>>;
  logFile: string;
}>;

/** Port of the server that another process runs on this folder, once it answers; null when there is none. */
export async function findRunningServer(
  databaseFolder: string,
  connectionAt: ConnectionAt,
): Promise<number | null> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const server = await readPidFile(databaseFolder);
    if (server === null) return null;
    if (!(await isPostgres(server.pid))) {
      // Left behind by a machine that lost its power; PostgreSQL would take another program's number for its own.
      await rm(server.file, { force: true });
      return null;
    }
    if (server.isReady && (await answers(connectionAt(server.port)))) return server.port;
    await sleep(POLL_MS);
  }
  throw new StartupError(
    `A PostgreSQL server runs on ${databaseFolder} and does not answer: stop it, or wait until it has recovered.`,
  );
}

/** Starts the server and returns its port once it answers, or the port of the one that another process just started. */
export async function startServer(
  start: ServerStart,
  connectionAt: ConnectionAt,
  giveUpAt = Date.now() + LETTING_GO_MS,
): Promise<number> {
  const port = await probePort('127.0.0.1', 0);
  const { folder, options } = insideFolder(start.databaseFolder, start.user);
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...start.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { size } = await stat(start.logFile).catch(() => ({ size: 0 }));
  if (size > LOG_LIMIT_BYTES) await truncate(start.logFile);
  const log = await open(start.logFile, 'a', 0o600);
  // A session of its own: Ctrl-C in the terminal must not stop it before the requests that need it have ended.
  const server = spawn(start.binaries.postgres, ['-D', folder, ...flags], {
    ...options,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  const fate: { ending: string | null } = { ending: null };
  server.on('error', ({ message }) => (fate.ending = message));
  server.on('exit', (code, signal) => (fate.ending = `it ended with ${signal ?? code}`));
  server.unref();
  await log.close();

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (fate.ending === null && Date.now() < deadline) {
    const started = await readPidFile(start.databaseFolder);
    if (started?.isReady && (await answers(connectionAt(started.port)))) return started.port;
    await sleep(POLL_MS);
  }
  // Another process may have been quicker; then ours has refused to run on the same folder.
  const other = await findRunningServer(start.databaseFolder, connectionAt);
  if (other !== null) return other;
  const reason = /FATAL: +(.+)/.exec((await readFile(start.logFile, 'utf8')).slice(size))?.[1];
  if (reason && STILL_HELD.test(reason) && Date.now() < giveUpAt) {
    await sleep(RETRY_MS);
    return startServer(start, connectionAt, giveUpAt);
  }
  throw new StartupError(
    `The embedded PostgreSQL did not start: ${reason ?? fate.ending ?? 'no answer'} (see ${start.logFile}).`,
  );
}

/** The lines of postmaster.pid: process id, data folder, start time, port, socket folder, address, key, status. */
async function readPidFile(databaseFolder: string) {
  const file = path.join(databaseFolder, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartupError(`${file} cannot be read (${error.code}): start as the user it belongs to.`);
  });
  if (content === null) return null;
  const lines = content.split('\n');
  return { file, pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
  return name.trim() === 'postgres';
}

async function answers(connection: DatabaseConnection): Promise<boolean> {
  const client = new pg.Client(poolConfig(connection));
  // A server that stops tells its idle connections so.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === NOT_YET || code === 'ECONNREFUSED' || code === 'ECONNRESET') return false;
    throw new StartupError(
      `The embedded PostgreSQL does not let us in (${code}): is postgres-password of another data folder?`,
      {
        cause: error,
      },
    );
  }
}
