import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();
const MEGABYTE = 1_000_000;

it('keeps nothing in memory of what large statements were given, in a transaction or without one', async () => {
  v8.setFlagsFromString('--expose-gc');
  const collectGarbage = vm.runInNewContext('gc') as () => void;
  const { prisma } = database;
  const send = (tx: Pick<typeof prisma, '$executeRawUnsafe' | '$queryRaw'>, round: number) => {
    const text = String(round).repeat(MEGABYTE);
    return round % 2 === 0
      ? tx.$executeRawUnsafe('SELECT length($1::text)', text)
      : tx.$queryRaw`SELECT length(${text}::text)`;
  };
  await send(prisma, 1);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < 10; round++) await send(prisma, round);
  await prisma.$transaction(async (tx) => {
    for (let round = 0; round < 10; round++) await send(tx, round);
  });
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5 * MEGABYTE);
});
