import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { keepRandomText } from '../data-folder.ts';
import type { DatabaseConnection } from './connection.ts';
import { findBinaries } from './embedded-binaries.ts';
import { initialiseCluster } from './embedded-cluster.ts';
import { findRunningServer, startServer } from './embedded-process.ts';
import { findServerUser } from './embedded-user.ts';

const KEEPER = path.join(import.meta.dirname, 'embedded-keeper.sh');

/** Name of the superuser inside the cluster. */
const USER = 'wheatsheaf';

export type EmbeddedServer = Readonly<{
  /** The server's maintenance database. */
  connection: DatabaseConnection;
  /** Stops the server, unless another process is using it; comes back when it has stopped. Safe to call twice. */
  close(): Promise<void>;
}>;

/**
 * Opens the embedded PostgreSQL of a data folder: joins the server that another process runs on it, else starts one
 * on a free loopback port, after making the database cluster when there is none. However this process ends, the
 * server ends with the last process that uses it.
 * @param dataFolder An opened data folder, see `openDataFolder`.
 * @param settings PostgreSQL settings that differ from its defaults, for a server that is started.
 * @throws StartupError when the folder holds something else or the server does not come up.
 */
export async function openEmbeddedServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  const databaseFolder = path.join(dataFolder, 'postgres');
  const user = await findServerUser(databaseFolder);
  const binaries = await findBinaries(user);
  const password = await keepRandomText(path.join(dataFolder, 'postgres-password'));
  await initialiseCluster({ databaseFolder, user, binaries, superuser: USER, password });

  const close = await startKeeper(dataFolder, databaseFolder);
  try {
    const connectionAt = (port: number): DatabaseConnection => ({
      host: '127.0.0.1',
      port,
      user: USER,
      password,
      database: 'postgres',
      ssl: false,
    });
    const port =
      (await findRunningServer(databaseFolder, connectionAt)) ??
      (await startServer(
        { databaseFolder, user, binaries, settings, logFile: path.join(dataFolder, 'postgres.log') },
        connectionAt,
      ));
    return { connection: connectionAt(port), close };
  } catch (error) {
    await close();
    throw error;
  }
}

let openings = 0;

async function startKeeper(dataFolder: string, databaseFolder: string): Promise<() => Promise<void>> {
  const openers = path.join(dataFolder, 'postgres-openers');
  const me = `${process.pid}-${++openings}`;
  await mkdir(openers, { recursive: true, mode: 0o700 });
  await writeFile(path.join(openers, me), '');
  // A session of its own: Ctrl-C in the terminal must reach this process and not its keeper.
  const keeper = spawn('/bin/sh', [KEEPER, openers, me, path.join(databaseFolder, 'postmaster.pid')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = once(keeper, 'exit');
  keeper.unref();
  return async () => {
    keeper.ref();
    keeper.stdin.end();
    await ended;
  };
}
