import pg from 'pg';
import { type DatabaseConnection, poolConfig } from '../db/connection.ts';
import { GENERATION_CHANNEL } from './generation.ts';

const RECONNECT_AFTER_MILLISECONDS = 1_000;

/**
 * Tells how far the record has moved, without asking the database for every answer: it listens for the writes of every instance.
 * `current` changes with each write and is null while nobody can be heard: then nothing may be answered from memory.
 */
export type GenerationClock = {
  readonly current: string | null;
  /** Resolves once every write committed before the call has been heard: an editor's answer never comes before readers can see it. */
  catchUp: () => Promise<void>;
  close: () => Promise<void>;
};

/** Starts listening. Resolves once the first generation is known; after a lost connection the counters are read again. */
export async function openGenerationClock(connection: DatabaseConnection): Promise<GenerationClock> {
  let current: string | null = null;
  let heard = 0;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const opened = new pg.Client(poolConfig(connection));
    opened.on('error', lose);
    opened.on('end', lose);
    opened.on('notification', () => {
      heard += 1;
      current = `${current?.split('+')[0]}+${heard}`;
    });
    await opened.connect();
    await opened.query(`LISTEN ${GENERATION_CHANNEL}`);
    const { rows } = await opened.query<{ total: string }>(
      'SELECT COALESCE(SUM("generation"), 0)::text AS total FROM "CacheGeneration"',
    );
    client = opened;
    current = `${rows[0]?.total ?? '0'}+${heard}`;
  };

  function lose(): void {
    client = null;
    current = null;
    if (isClosed || retry) return;
    retry = setTimeout(() => {
      retry = null;
      connect().catch(lose);
    }, RECONNECT_AFTER_MILLISECONDS).unref();
  }

  await connect();
  return {
    get current() {
      return current;
    },
    catchUp: async () => {
      // PostgreSQL delivers what is waiting on a connection before it answers the next question on it.
      await client?.query('SELECT 1').catch(lose);
    },
    close: async () => {
      isClosed = true;
      if (retry) clearTimeout(retry);
      await client?.end();
    },
  };
}
