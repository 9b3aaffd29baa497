import path from 'node:path';
import process from 'node:process';
import { openGenerationClock } from './cache/generation-clock.ts';
import { createAnswerSender } from './challenges/send-challenge-answer.ts';
import { formatLocalUrl, readConfig } from './config.ts';
import { getSecret } from './data-folder.ts';
import type { DatabaseConnection } from './db/connection.ts';
import { openDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { createPrismaClient } from './db/prisma-client.ts';
import { formatJoinLink, inviteFirstAdministrator } from './editors/invitation.ts';
import { DomainError } from './errors.ts';
import { openFileStore } from './files/file-store.ts';
import { createApp, type ServedRecord } from './http/app.ts';
import { JOBS } from './jobs/jobs.ts';
import { queueJob } from './jobs/queue-job.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { probePort, refusalOf } from './port.ts';
import { mailFrom } from './publisher/mail-from.ts';
import { loadSandboxRecord } from './record/load-sandbox-record.ts';
import { loadStarterRecord } from './record/load-starter-record.ts';
import { createStopping } from './stopping.ts';
import { applySuppressions } from './suppression/apply-suppressions.ts';
import { suppressionFileIn } from './suppression/suppression-file.ts';

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

  const [record, sandbox] = [await serveRecord(database.record), await serveRecord(database.sandbox)];
  await takeStep('starter', () => loadStarterRecord(record.prisma));
  const sandboxFiles = openFileStore(path.join(config.dataFolder, 'sandbox'));
  await takeStep('sandbox', () => loadSandboxRecord(sandbox.prisma, { store: sandboxFiles }));

  // Before anybody is answered: the database may be an older one than the file, from a backup.
  const suppressionFile = suppressionFileIn(config.dataFolder);
  await takeStep('suppressed', () => applySuppressions(record.prisma, suppressionFile));

  const files = openFileStore(config.dataFolder);
  const publicUrl = config.publicUrl ?? formatLocalUrl(config.host, port);
  const app = await takeStep('server', async () =>
    createApp({
      record,
      sandbox,
      publisher: { imprint: config.imprint, publicUrl },
      files,
      sandboxFiles,
      secret: await getSecret(config),
      smtpUrl: config.smtpUrl,
      trustedProxies: config.trustedProxies,
      suppressionFile,
    }),
  );
  stopping.onStop('server', () => app.close());
  await app.listen({ port, host: config.host }).catch((error: unknown) => {
    throw refusalOf(error as NodeJS.ErrnoException, config.host, port);
  });
  const sendChallengeAnswer = createAnswerSender(
    config.smtpUrl,
    { from: mailFrom(publicUrl), publicUrl },
    (code) => app.log.error({ code }, 'the answer to a challenge could not be mailed'),
  );
  const jobs = await takeStep('jobs', () =>
    startJobs(
      database.record,
      JOBS,
      { prisma: record.prisma, files, publicUrl, sendChallengeAnswer, now: () => new Date() },
      app.log,
    ),
  );
  stopping.onStop('jobs', jobs.stop);
  // Of a record of before, or with a newer table of terms, nobody has worked out yet whose term is over.
  await queueJob(record.prisma, 'settleTermEnds');

  printAddresses(formatLocalUrl(config.host, port), config.publicUrl);
  const token = await inviteFirstAdministrator(record.prisma);
  if (token !== null)
    console.log(
      `\nNobody keeps this record yet. Become its first administrator (works once, for 7 days):\n  ${formatJoinLink(publicUrl, token)}`,
    );
}

/** Opens a database for the server: its client and the clock that tells when its answers change, closed when the server stops. */
async function serveRecord(connection: DatabaseConnection): Promise<ServedRecord> {
  const prisma = createPrismaClient(connection);
  stopping.onStop(connection.database, () => prisma.$disconnect());
  const clock = await openGenerationClock(connection);
  stopping.onStop(`${connection.database} clock`, clock.close);
  return { prisma, clock };
}

/** One line on the terminal for each part of the start, with the time it took. */
async function takeStep<T>(name: string, act: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await act();
  console.log(`${name.padEnd(10)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

function printAddresses(url: string, publicUrl: string | null): void {
  const lines = PATHS.map((address) => `  ${url}${address}`);
  if (publicUrl !== null && publicUrl !== url) lines.push(`  to the outside: ${publicUrl}`);
  console.log(`\nWheatsheaf is serving\n${lines.join('\n')}\nCtrl-C stops it (process ${process.pid}).`);
}
