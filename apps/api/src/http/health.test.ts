import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { dropDatabase, testDatabase } from '../../test/database.ts';
import { serveHealth } from './health.ts';

const database = testDatabase();

test('the server is ready while the record can be read, and alive even when it cannot', async () => {
  const app = Fastify();
  serveHealth(app, database.prisma);
  expect((await app.inject('/readyz')).statusCode).toBe(200);

  await dropDatabase(database.connection);
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  await app.close();
});
