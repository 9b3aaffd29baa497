import pg from 'pg';
import type { Config } from '../config.ts';
import { openDataFolder } from '../data-folder.ts';
import { StartupError } from '../errors.ts';
import {
  type DatabaseConnection,
  formatConnection,
  onDatabase,
  parseDatabaseUrl,
  poolConfig,
} from './connection.ts';
import { openEmbeddedServer } from './embedded-server.ts';

const EMBEDDED_RECORD = 'wheatsheaf';
const SANDBOX_SUFFIX = '_sandbox';

/** The oldest PostgreSQL whose SQL the migrations may use; the embedded one is 18. */
const OLDEST_SERVER = 15;

const DATABASE_MISSING = '3D000';
const DATABASE_EXISTS = '42P04';
const UNIQUE_VIOLATION = '23505';

export type Database = Readonly<{
  /** The public record. */
  record: DatabaseConnection;
  /** The fictional council, kept apart so that nothing of it can reach the record. */
  sandbox: DatabaseConnection;
  /** Ends what was opened here: stops the embedded server unless another process uses it. Safe to call twice. */
  close(): Promise<void>;
}>;

/**
 * Opens the data folder and the PostgreSQL server, embedded or that of DATABASE_URL, and makes the databases of the
 * record and of the sandbox when they are absent. Migrates nothing.
 * @throws StartupError, one sentence without a password.
 */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database> {
  await openDataFolder(config.dataFolder);
  if (config.databaseUrl !== null) return openGivenServer(parseDatabaseUrl(config.databaseUrl));

  const server = await openEmbeddedServer(config.dataFolder);
  const record = onDatabase(server.connection, EMBEDDED_RECORD);
  const sandbox = onDatabase(server.connection, EMBEDDED_RECORD + SANDBOX_SUFFIX);
  try {
    for (const { database } of [record, sandbox]) await createDatabase(server.connection, database);
  } catch (error) {
    await server.close();
    throw error;
  }
  return { record, sandbox, close: server.close };
}

async function openGivenServer(record: DatabaseConnection): Promise<Database> {
  const sandbox = onDatabase(record, record.database + SANDBOX_SUFFIX);
  if (!(await isPresent(record))) await createDatabase(onDatabase(record, 'postgres'), record.database);
  if (!(await isPresent(sandbox))) await createDatabase(record, sandbox.database);
  return { record, sandbox, close: async () => {} };
}

/** @throws StartupError when the server is out of reach, too old or keeps its text in another encoding than UTF-8. */
async function isPresent(connection: DatabaseConnection): Promise<boolean> {
  const client = new pg.Client(poolConfig(connection));
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
    );
    const { version, encoding } = rows[0];
    if (version < OLDEST_SERVER) {
      throw new StartupError(
        `DATABASE_URL leads to PostgreSQL ${version}: ${OLDEST_SERVER} or later is needed.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new StartupError(
        `Database ${connection.database} is encoded as ${encoding}: make one with ENCODING 'UTF8'.`,
      );
    }
    return true;
  } catch (error) {
    if (error instanceof StartupError) throw error;
    if ((error as { code?: string }).code === DATABASE_MISSING) return false;
    throw new StartupError(
      `DATABASE_URL leads to ${formatConnection(connection)}, which does not let us in (${reasonOf(error)}): check the address, the user and that the server runs.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(from: DatabaseConnection, database: string): Promise<void> {
  const client = new pg.Client(poolConfig(from));
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // Another process made it between the two statements.
    if ([DATABASE_EXISTS, UNIQUE_VIOLATION].includes(code)) return;
    throw new StartupError(
      `Database ${database} does not exist and could not be made (${reasonOf(error)}): make it, owned by user ${from.user}, and start again.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** A refused connection to a name with several addresses is an AggregateError without a message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'no reason given';
}
