import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';

/**
 * A Prisma client with a pool of its own; the caller ends it with `$disconnect()`.
 * @param maxConnections Connections the pool may open; the embedded server has 100 for everything.
 */
export function createPrismaClient(connection: DatabaseConnection, maxConnections = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ ...poolConfig(connection), max: maxConnections }) });
}
