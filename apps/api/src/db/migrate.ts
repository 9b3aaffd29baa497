import { ADVISORY_LOCKS } from './advisory-locks.ts';
import pg from 'pg';
import { StartupError } from '../errors.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';
import { migrateQueue } from './migrate-queue.ts';
import { formatMigrationList, type MigrationFile, readMigrationFiles } from './migration-files.ts';
import { findPendingMigrations, readMigrationHistory } from './migration-history.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * Applies the migrations that this database does not have yet and returns their names. Safe to call from several
 * processes at once. Each migration is one transaction, recorded in `_prisma_migrations` as Prisma itself would. The queue's tables, which
 * migrate by themselves and are not in the list, come with them.
 * @throws StartupError when the database's history is not the beginning of ours, or a migration fails.
 */
export async function migrate(
  connection: DatabaseConnection,
  files?: readonly MigrationFile[],
): Promise<string[]> {
  const migrations = files ?? (await readMigrationFiles());
  const client = new pg.Client(poolConfig(connection));
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migration]);
    const pending = findPendingMigrations(
      migrations,
      await readMigrationHistory(client),
      connection.database,
    );
    const applied = pending.length === 0 ? [] : await applyPending(connection, client, migrations);
    await migrateQueue(connection);
    return applied;
  } finally {
    // Ends the lock too, which belongs to the session.
    await client.end();
  }
}

async function applyPending(
  connection: DatabaseConnection,
  client: pg.Client,
  migrations: readonly MigrationFile[],
): Promise<string[]> {
  return applyMigrations(connection, migrations).catch(async (error: unknown) => {
    await markRolledBack(client);
    throw refusalOf(error, connection.database);
  });
}

async function applyMigrations(
  connection: DatabaseConnection,
  migrations: readonly MigrationFile[],
): Promise<string[]> {
  const { appliedMigrationNames } = await withSchemaEngine(connection, (engine) =>
    engine.applyMigrations({
      migrationsList: formatMigrationList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return appliedMigrationNames;
}

/** PostgreSQL has undone the failed script as one transaction, so a mended one may simply be tried again. */
async function markRolledBack(client: pg.Client): Promise<void> {
  const history = await readMigrationHistory(client);
  if (history.every(({ isFinished }) => isFinished)) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

function refusalOf(error: unknown, database: string): StartupError {
  const { code, message = '' } = error as { code?: string; message?: string };
  // P3005: there are tables and no migration history.
  if (code === 'P3005') {
    return new StartupError(
      `Database ${database} already holds tables that are not ours: name an empty database in DATABASE_URL.`,
    );
  }
  const name = /migration_name="([^"]+)"/.exec(message)?.[1];
  const reason = /ERROR: (.+)/.exec(message)?.[1] ?? message.split('\n')[0];
  return new StartupError(`Migration ${name} failed in database ${database} and was undone: ${reason}`, {
    cause: error,
  });
}
