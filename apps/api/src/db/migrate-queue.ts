import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type DatabaseConnection, poolConfig } from './connection.ts';

/** The queue's own tables stand apart from the record's, in a schema that no migration and no comparison looks at. */
export const QUEUE_SCHEMA = 'graphile_worker';

/**
 * Brings the queue's tables to what this code's version of the queue needs; a database that has them stays as it is. With the record's own
 * migrations, not with the first worker: a command that writes before any server ran queues work too.
 */
export async function migrateQueue(connection: DatabaseConnection): Promise<void> {
  const pgPool = new pg.Pool({ ...poolConfig(connection), max: 1 });
  // A connection lost in use fails its statement, and so the start; one lost while idle is nobody's loss, but would else end the process.
  const ignore = () => {};
  pgPool.on('error', ignore);
  pgPool.on('connect', (client) => client.on('error', ignore));
  try {
    await runMigrations({ pgPool, schema: QUEUE_SCHEMA });
  } finally {
    await pgPool.end();
  }
}
