import process from 'node:process';
import { formatLocalUrl, readConfig } from './config.ts';
import { openDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { createPrismaClient } from './db/prisma-client.ts';
import { DomainError } from './errors.ts';
import { createApp } from './http/app.ts';
import { probePort, refusalOf } from './port.ts';
import { createStopping } from './stopping.ts';

/** What a newcomer can open, printed when the server listens. */
const PATHS = ['/', '/graphql', '/sandbox/graphql', '/admin', '/gallery', '/healthz'];

const stopping = createStopping();

try {
  await start();
} catch (error) {
  if (!stopping.isStopping()) {
    // A sentence is all that a person needs of an expected failure; anything else is a fault of ours.
    console.error(error instanceof DomainError ? error.message : error);
  }
  await stopping.stop(1);
}

async function start(): Promise<void> {
  const config = readConfig();
  const port = await probePort(config.host, config.port);

  const database = await takeStep('database', () => openDatabase(config));
  stopping.onStop('database', database.close);

  await takeStep('migrate', async () => {
    await migrate(database.record);
    await migrate(database.sandbox);
  });

  const app = await takeStep('server', async () => {
    const prisma = createPrismaClient(database.record);
    stopping.onStop('record', () => prisma.$disconnect());
    return createApp({ prisma });
  });
  stopping.onStop('server', () => app.close());
  await app.listen({ port, host: config.host }).catch((error: unknown) => {
    throw refusalOf(error as NodeJS.ErrnoException, config.host, port);
  });

  printAddresses(formatLocalUrl(config.host, port), config.publicUrl);
}

/** One line on the terminal for each part of the start, with the time it took. */
async function takeStep<T>(name: string, act: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await act();
  console.log(`${name.padEnd(10)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

function printAddresses(url: string, publicUrl: string | null): void {
  const lines = PATHS.map((path) => `  ${url}${path}`);
  if (publicUrl !== null && publicUrl !== url) lines.push(`  to the outside: ${publicUrl}`);
  console.log(`\nWheatsheaf is serving\n${lines.join('\n')}\nCtrl-C stops it (process ${process.pid}).`);
}
