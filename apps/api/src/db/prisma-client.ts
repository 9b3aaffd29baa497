import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';
import { forgetting } from './forget-statements.ts';

/**
 * A Prisma client with a pool of its own; the caller ends it with `$disconnect()`.
 * @param maxConnections Connections the pool may open; the embedded server has 100 for everything.
 */
export function createPrismaClient(connection: DatabaseConnection, maxConnections = 10): PrismaClient {
  return new PrismaClient({ adapter: new ForgetfulPg({ ...poolConfig(connection), max: maxConnections }) });
}

/** The stock adapter, which keeps nothing of what was sent. */
class ForgetfulPg extends PrismaPg {
  override async connect() {
    const adapter = forgetting(await super.connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...input: Parameters<typeof startTransaction>) =>
        forgetting(await startTransaction(...input)),
    });
  }
}
