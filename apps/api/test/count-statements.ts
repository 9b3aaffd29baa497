import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll } from 'vitest';
import { poolConfig } from '../src/db/connection.ts';
import { PrismaClient } from '../src/generated/prisma/client.ts';
import type { TestDatabase } from './database.ts';

/** A client on a test's database that writes down the SQL statements it takes, transactions' own words apart. */
export type StatementCounter = { prisma: PrismaClient; statements: string[] };

/** Call at the top of the test file, after `testDatabase()`. The client is there once the tests run. */
export function statementCounter(database: TestDatabase): StatementCounter {
  const counter = { statements: [] as string[] } as StatementCounter;
  beforeAll(() => {
    const client = new PrismaClient({
      adapter: new PrismaPg(poolConfig(database.connection)),
      log: [{ emit: 'event', level: 'query' }],
    });
    client.$on('query', ({ query }) => {
      if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(query)) counter.statements.push(query);
    });
    counter.prisma = client as PrismaClient;
  });
  afterAll(() => counter.prisma?.$disconnect());
  return counter;
}
