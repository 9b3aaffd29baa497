import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDataFolder } from '../src/data-folder.ts';
import { type DatabaseConnection, onDatabase, poolConfig } from '../src/db/connection.ts';
import { openEmbeddedServer } from '../src/db/embedded-server.ts';
import { migrate } from '../src/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated and otherwise empty database that every test database is a copy of. */
    template: DatabaseConnection;
  }
}

/** One PostgreSQL for the whole run, in a temporary folder; what it loses in a power cut nobody misses. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-test-'));
  await openDataFolder(folder);
  const server = await openEmbeddedServer(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  });
  const stop = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const template = onDatabase(server.connection, 'template_wheatsheaf');
    const client = new pg.Client(poolConfig(server.connection));
    await client.connect();
    await client.query(`CREATE DATABASE ${template.database}`);
    await client.end();
    await migrate(template);
    project.provide('template', template);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
