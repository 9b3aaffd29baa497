import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase, dropDatabase } from '../../test/database.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';
import { migrate } from './migrate.ts';
import { migrationFile } from './migration-files.ts';

const PARISH = migrationFile(
  '20260101000000_parish',
  `CREATE TABLE parish (id int PRIMARY KEY);
   CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no; never'; END; $$;
   CREATE TRIGGER frozen BEFORE UPDATE ON parish FOR EACH ROW EXECUTE FUNCTION refuse();
   INSERT INTO parish VALUES (1);`,
);
const WARD = migrationFile('20260201000000_ward', 'CREATE TABLE ward (id int PRIMARY KEY);');
const BROKEN = migrationFile('20260301000000_broken', 'CREATE TABLE village (id int); SELECT 1 / 0;');

let database: DatabaseConnection;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => dropDatabase(database));

async function query(sql: string) {
  const client = new pg.Client(poolConfig(database));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('migrations are applied once, in order, and only the new ones later', async () => {
  expect(await migrate(database, [PARISH])).toEqual([PARISH.name]);
  expect(await migrate(database, [PARISH])).toEqual([]);
  expect(await migrate(database, [PARISH, WARD])).toEqual([WARD.name]);
  expect(await query('SELECT migration_name, checksum FROM _prisma_migrations ORDER BY 1')).toEqual([
    { migration_name: PARISH.name, checksum: PARISH.checksum },
    { migration_name: WARD.name, checksum: WARD.checksum },
  ]);
});

test('the body of a trigger function survives its semicolons', async () => {
  await migrate(database, [PARISH]);
  await expect(query('UPDATE parish SET id = 2')).rejects.toThrow('no; never');
});

test('of several processes that migrate at once one does the work', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database, [PARISH, WARD])));
  expect(applied.flat().toSorted()).toEqual([PARISH.name, WARD.name]);
});

test('a database that a later version has migrated is refused', async () => {
  await migrate(database, [PARISH, WARD]);
  await expect(migrate(database, [PARISH])).rejects.toThrow(
    /is newer than this code \(it has 20260201000000_ward\)/,
  );
});

test('a migration that was edited after it was applied is refused', async () => {
  await migrate(database, [PARISH]);
  const edited = migrationFile(PARISH.name, 'CREATE TABLE parish (id bigint PRIMARY KEY);');
  await expect(migrate(database, [edited])).rejects.toThrow(/^Migration 20260101000000_parish was edited/);
});

test('a migration that fails is undone whole, named, and can be mended', async () => {
  await expect(migrate(database, [PARISH, BROKEN])).rejects.toThrow(
    `Migration ${BROKEN.name} failed in database ${database.database} and was undone: division by zero`,
  );
  expect(
    await query(`SELECT to_regclass('village') AS village, to_regclass('parish')::text AS parish`),
  ).toEqual([{ village: null, parish: 'parish' }]);
  const mended = migrationFile(BROKEN.name, 'CREATE TABLE village (id int);');
  expect(await migrate(database, [PARISH, mended])).toEqual([BROKEN.name]);
});

test('a migration that a process died in is refused until somebody has looked', async () => {
  await migrate(database, [PARISH]);
  await query('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(migrate(database, [PARISH])).rejects.toThrow(
    /^Migration 20260101000000_parish failed .* earlier/,
  );
});

test('a database with tables of somebody else is left alone', async () => {
  await query('CREATE TABLE invoices (id int)');
  await expect(migrate(database, [PARISH])).rejects.toThrow(/already holds tables that are not ours/);
  expect(await query(`SELECT to_regclass('parish') AS parish`)).toEqual([{ parish: null }]);
});
