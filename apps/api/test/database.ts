import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type DatabaseConnection, onDatabase, poolConfig } from '../src/db/connection.ts';
import { createPrismaClient } from '../src/db/prisma-client.ts';

export type TestDatabase = {
  readonly connection: DatabaseConnection;
  readonly prisma: ReturnType<typeof createPrismaClient>;
};

/**
 * A database of its own for the test file (or the `describe`) that calls this at its top: migrated, without a single
 * record, dropped afterwards. The fields are there once the tests run, not before.
 */
export function testDatabase(): TestDatabase {
  const database = {} as { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] };
  beforeAll(async () => {
    database.connection = await copyTemplate();
    database.prisma = createPrismaClient(database.connection);
  });
  afterAll(async () => {
    await database.prisma?.$disconnect();
    if (database.connection) await dropDatabase(database.connection);
  });
  return database;
}

async function copyTemplate(): Promise<DatabaseConnection> {
  const template = inject('template');
  return createDatabase(`TEMPLATE ${template.database}`);
}

/** A database without any table; the caller drops it. */
export async function createEmptyDatabase(): Promise<DatabaseConnection> {
  return createDatabase('TEMPLATE template0');
}

export async function dropDatabase(connection: DatabaseConnection): Promise<void> {
  await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${connection.database} WITH (FORCE)`));
}

async function createDatabase(how: string): Promise<DatabaseConnection> {
  const connection = onDatabase(inject('template'), `test_${randomUUID().replaceAll('-', '')}`);
  // Copying file by file is quicker than through the log for a database this small.
  await onServer((client) =>
    client.query(`CREATE DATABASE ${connection.database} ${how} STRATEGY FILE_COPY`),
  );
  return connection;
}

async function onServer(act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(poolConfig(onDatabase(inject('template'), 'postgres')));
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
