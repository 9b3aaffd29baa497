import type { Client } from 'pg';
import { StartupError } from '../errors.ts';
import type { MigrationFile } from './migration-files.ts';

/** What `_prisma_migrations` says of one migration that was begun and not rolled back. */
export type AppliedMigration = Readonly<{
  name: string;
  checksum: string;
  /** False when it was begun and never ended: it failed, or the process died in it. */
  isFinished: boolean;
}>;

/** The history a database carries, oldest first; empty when it was never migrated. */
export async function readMigrationHistory(client: Client): Promise<AppliedMigration[]> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
  if (table.rows[0].name === null) return [];
  const history = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return history.rows;
}

/**
 * The migrations that still have to be applied, in order.
 * @throws StartupError when the database went another way than these files: its schema is newer than the code, a
 * migration failed in it, or one was edited after it was applied.
 */
export function findPendingMigrations(
  files: readonly MigrationFile[],
  history: readonly AppliedMigration[],
  database: string,
): MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const applied = new Map(history.map((migration) => [migration.name, migration]));

  const foreign = history.find((migration) => !known.has(migration.name));
  if (foreign) {
    throw new StartupError(
      `The schema of database ${database} is newer than this code (it has ${foreign.name}): start the version that made it, or a later one.`,
    );
  }
  const failed = history.find((migration) => !migration.isFinished);
  if (failed) {
    throw new StartupError(
      `Migration ${failed.name} failed in database ${database} earlier: restore the backup taken before it, or repair the database and set rolled_back_at in its row of _prisma_migrations.`,
    );
  }
  const edited = history.find((migration) => known.get(migration.name)?.checksum !== migration.checksum);
  if (edited) {
    throw new StartupError(
      `Migration ${edited.name} was edited after it was applied to database ${database}: put the file back as it was and make a new migration for the change.`,
    );
  }
  return files.filter((file) => !applied.has(file.name));
}
