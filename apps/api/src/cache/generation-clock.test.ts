import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { poolConfig } from '../db/connection.ts';
import { bumpGenerations } from './generation.ts';
import { openGenerationClock } from './generation-clock.ts';

const database = testDatabase();

test('a committed write moves the clock of every instance, one rolled back moves none', async () => {
  const clocks = [
    await openGenerationClock(database.connection),
    await openGenerationClock(database.connection),
  ];
  const before = clocks.map((clock) => clock.current);
  await database.prisma
    .$transaction(async (tx) => {
      await bumpGenerations(tx, ['Pledge']);
      throw new Error('changed my mind');
    })
    .catch(() => {});
  expect(clocks.map((clock) => clock.current)).toEqual(before);

  await database.prisma.$transaction((tx) => bumpGenerations(tx, ['Pledge', 'Person']));
  for (const [index, clock] of clocks.entries()) {
    await clock.catchUp();
    expect(clock.current).not.toBe(before[index]);
  }
  for (const clock of clocks) await clock.close();
});

test('a clock that lost its connection says so, and finds the time again', async () => {
  const clock = await openGenerationClock(database.connection);
  const admin = new pg.Client(poolConfig(database.connection));
  await admin.connect();
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT COALESCE(SUM%' AND pid <> pg_backend_pid()",
  );
  await expect.poll(() => clock.current).toBeNull();
  await admin.query('UPDATE "CacheGeneration" SET "generation" = 41 WHERE "model" = \'Pledge\'');
  await expect.poll(() => clock.current, { timeout: 5_000 }).toMatch(/^42\+/);
  await admin.end();
  await clock.close();
});
