import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type DatabaseConnection, onDatabase, poolConfig } from './connection.ts';
import { openDatabase } from './database.ts';

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-database-'));
});
afterAll(async () => {
  await onServer(
    `DROP DATABASE IF EXISTS given; DROP DATABASE IF EXISTS given_sandbox; DROP ROLE IF EXISTS reader`,
  );
  await rm(dataFolder, { recursive: true });
});

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(poolConfig(onDatabase(inject('template'), 'postgres')));
  await client.connect();
  for (const statement of sql.split(';')) await client.query(statement);
  await client.end();
}

const urlOf = ({ user, password, host, port }: DatabaseConnection, database: string) =>
  `postgres://${user}:${password}@${host}:${port}/${database}`;

test('a given server gets a database for the record and one for the sandbox', async () => {
  const databaseUrl = urlOf(inject('template'), 'given');
  for (const opening of ['first', 'second']) {
    const database = await openDatabase({ databaseUrl, dataFolder });
    expect([opening, database.record.database, database.sandbox.database]).toEqual([
      opening,
      'given',
      'given_sandbox',
    ]);
    await database.close();
  }
});

test('a server that is not there is named, its password is not', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://editor:hush@127.0.0.1:1/record', dataFolder });
  await expect(opening).rejects.toThrow(/^DATABASE_URL leads to 127\.0\.0\.1:1\/record, .*ECONNREFUSED/);
  await expect(opening).rejects.not.toThrow('hush');
});

test('a wrong password is refused in one sentence', async () => {
  const template = inject('template');
  const databaseUrl = urlOf({ ...template, password: 'wrong' }, 'given');
  await expect(openDatabase({ databaseUrl, dataFolder })).rejects.toThrow(
    /does not let us in \(password authentication failed/,
  );
});

test('a user who may not make the sandbox is told what to make', async () => {
  await onServer(`CREATE ROLE reader LOGIN PASSWORD 'reader'; CREATE DATABASE shared OWNER reader`);
  const databaseUrl = urlOf({ ...inject('template'), user: 'reader', password: 'reader' }, 'shared');
  await expect(openDatabase({ databaseUrl, dataFolder })).rejects.toThrow(
    /^Database shared_sandbox does not exist and could not be made \(permission denied to create database\): make it, owned by user reader/,
  );
  await onServer('DROP DATABASE shared');
});
