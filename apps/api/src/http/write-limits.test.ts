import type { FastifyRequest } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { createPrismaClient } from '../db/prisma-client.ts';
import { forgetCountsBefore } from '../retention/forget-counts.ts';
import { addressForm, addressKey } from './address-key.ts';
import { limitWrites } from './write-limits.ts';

const database = testDatabase();
const counter = statementCounter(database);
const SECRET = 'a secret of at least thirty-two characters';
const LIMIT = { name: 'challenge', max: 3, windowSeconds: 3600 };

const from = (ip: string) => ({ ip }) as FastifyRequest;

beforeEach(async () => {
  await database.prisma.writeCount.deleteMany();
});

describe('what an address writes', () => {
  test('is counted by two servers on one database together, each address and each kind of write apart', async () => {
    const other = createPrismaClient(database.connection);
    try {
      const [here, there] = [limitWrites(database.prisma, SECRET, LIMIT), limitWrites(other, SECRET, LIMIT)];
      const answers = [];
      for (const server of [here, there, here, there, here]) answers.push(await server(from('192.0.2.7')));
      expect(answers.slice(0, 3)).toEqual([null, null, null]);
      expect(answers.slice(3)).toEqual([3600, 3600]);
      expect(await there(from('192.0.2.8'))).toBeNull();
      expect(await limitWrites(other, SECRET, { ...LIMIT, name: 'join' })(from('192.0.2.7'))).toBeNull();
    } finally {
      await other.$disconnect();
    }
  });

  test('costs one statement, and none once the address is known to be over its limit', async () => {
    const count = limitWrites(counter.prisma, SECRET, LIMIT);
    const costs = [];
    for (let written = 0; written < 6; written += 1) {
      counter.statements.length = 0;
      await count(from('192.0.2.9'));
      costs.push(counter.statements.length);
    }
    expect(costs).toEqual([1, 1, 1, 1, 0, 0]);
  });

  test('is kept without the address, and not beyond its window', async () => {
    await limitWrites(database.prisma, SECRET, LIMIT)(from('192.0.2.7'));
    const rows = await database.prisma.writeCount.findMany({ select: { key: true } });
    expect(rows).toEqual([{ key: `challenge:${addressKey(SECRET, '192.0.2.7')}` }]);
    expect(rows[0]?.key).not.toContain('192');
    expect(await forgetCountsBefore(database.prisma, new Date())).toBe(0);
    expect(await forgetCountsBefore(database.prisma, new Date(Date.now() + 3_601_000))).toBe(1);
  });
});

describe('what stands for an address', () => {
  test('is the same for a /64 and for an IPv4 address in IPv6, and another for any other address or secret', () => {
    const key = (ip: string) => addressKey(SECRET, ip);
    expect(key('2001:db8:1:2::1')).toBe(key('2001:db8:1:2:ffff::9'));
    expect(key('::ffff:192.0.2.7')).toBe(key('192.0.2.7'));
    const keys = ['2001:db8:1:2::1', '2001:db8:1:3::1', '192.0.2.7', '192.0.2.8'].map(key);
    expect(new Set([...keys, addressKey('another secret', '192.0.2.7')]).size).toBe(5);
  });
  test('has the form of an address that belongs to nobody', () => {
    expect(addressForm(SECRET, '192.0.2.7')).toMatch(/^fd[0-9a-f]{2}(:[0-9a-f]{4}){3}::$/);
  });
});
