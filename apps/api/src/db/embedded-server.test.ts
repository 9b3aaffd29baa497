import { existsSync } from 'node:fs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataFolder } from '../data-folder.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';
import { openEmbeddedServer } from './embedded-server.ts';

let place: string;
let dataFolder: string;
beforeAll(async () => {
  // As private as root's home: the user who runs the server cannot enter it.
  place = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-embedded-'));
  dataFolder = path.join(place, 'data');
  await openDataFolder(dataFolder);
});
afterAll(() => rm(place, { recursive: true }));

async function query(connection: DatabaseConnection, sql: string) {
  const client = new pg.Client(poolConfig(connection));
  // A server that is just stopping tells the connections it still has.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const isServing = (connection: DatabaseConnection) =>
  query(connection, 'SELECT 1').then(
    () => true,
    () => false,
  );

describe('the embedded server', () => {
  test('starts, keeps what it is told, and stops', async () => {
    const first = await openEmbeddedServer(dataFolder);
    await query(first.connection, 'CREATE TABLE kept AS SELECT 1 AS id');
    await first.close();
    expect(await isServing(first.connection)).toBe(false);

    const second = await openEmbeddedServer(dataFolder);
    expect(await query(second.connection, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    await second.close();
    await second.close();
  });

  test('speaks UTF-8, sorts the same everywhere, and lives in UTC', async () => {
    const server = await openEmbeddedServer(dataFolder);
    const [row] = await query(
      server.connection,
      `SELECT current_setting('server_encoding') AS encoding, lower('ÔŴ') AS lowered,
              current_setting('TimeZone') AS zone, current_setting('listen_addresses') AS listens`,
    );
    expect(row).toEqual({ encoding: 'UTF8', lowered: 'ôŵ', zone: 'UTC', listens: '127.0.0.1' });
    await server.close();
  });

  test('is joined by a second process and stays while one of them uses it', async () => {
    const owner = await openEmbeddedServer(dataFolder);
    const guest = await openEmbeddedServer(dataFolder);
    expect(guest.connection.port).toBe(owner.connection.port);
    await owner.close();
    expect(await isServing(guest.connection)).toBe(true);
    await guest.close();
    expect(await isServing(guest.connection)).toBe(false);
  });

  test('ends when its process is killed without warning', async () => {
    const process = fork(path.join(import.meta.dirname, '../../test/open-embedded-server.ts'), [dataFolder]);
    const [connection] = (await once(process, 'message')) as [DatabaseConnection];
    expect(await isServing(connection)).toBe(true);
    process.kill('SIGKILL');
    await expect.poll(() => isServing(connection), { timeout: 10_000 }).toBe(false);
    await expect
      .poll(() => existsSync(path.join(dataFolder, 'postgres/postmaster.pid')), { timeout: 10_000 })
      .toBe(false);
  });

  test('starts where a lost power left its process number to another program', async () => {
    await writeFile(
      path.join(dataFolder, 'postgres/postmaster.pid'),
      `${process.pid}\n/elsewhere\n1\n1\n\n127.0.0.1\n\nready\n`,
    );
    const server = await openEmbeddedServer(dataFolder);
    expect(await isServing(server.connection)).toBe(true);
    await server.close();
  });

  test('does not touch a folder that holds something else', async () => {
    const folder = path.join(place, 'foreign');
    await openDataFolder(folder);
    await mkdir(path.join(folder, 'postgres'));
    await writeFile(path.join(folder, 'postgres/letters.txt'), 'dear');
    await expect(openEmbeddedServer(folder)).rejects.toThrow(
      /postgres holds other files \(letters\.txt\) and no database/,
    );
    expect(await readFile(path.join(folder, 'postgres/letters.txt'), 'utf8')).toBe('dear');
  });

  test('does not touch the database of another PostgreSQL', async () => {
    const folder = path.join(place, 'older');
    await openDataFolder(folder);
    await mkdir(path.join(folder, 'postgres'));
    await writeFile(path.join(folder, 'postgres/PG_VERSION'), '16\n');
    await expect(openEmbeddedServer(folder)).rejects.toThrow(/is of PostgreSQL 16 and the server is 18/);
  });

  test('says so when the password belongs to another folder', async () => {
    const server = await openEmbeddedServer(dataFolder);
    const file = path.join(dataFolder, 'postgres-password');
    const password = await readFile(file, 'utf8');
    await writeFile(file, 'of another folder');
    await expect(openEmbeddedServer(dataFolder)).rejects.toThrow(/does not let us in \(28P01\)/);
    await writeFile(file, password);
    await server.close();
  });
});
