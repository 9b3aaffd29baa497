import { Logger, parseCronItems, run, type Task } from 'graphile-worker';
import pg from 'pg';
import { type DatabaseConnection, poolConfig } from '../db/connection.ts';
import { QUEUE_SCHEMA } from '../db/migrate-queue.ts';
import type { Job, JobTools } from './job.ts';
import { ATTEMPTS } from './queue-job.ts';

/** One listens, one works the queue, one keeps the clock of the set times. */
const CONNECTIONS = 3;

/** Where failures are told: the server's log. */
export type JobLog = {
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
};

export type RunningJobs = {
  /** Tells running jobs to end, waits for them, and closes the connections. */
  stop(): Promise<void>;
};

/**
 * Starts working the queue of a migrated database and puts every job into it at its set times. Several processes may: a queued job is
 * run by one of them, and no job runs beside itself. What follows a write is queued inside the write's transaction: `queueJob`.
 */
export async function startJobs(
  connection: DatabaseConnection,
  jobs: Readonly<Record<string, Job>>,
  tools: Omit<JobTools, 'stop'>,
  log: JobLog,
): Promise<RunningJobs> {
  const pgPool = new pg.Pool({
    ...poolConfig(connection),
    max: CONNECTIONS,
    application_name: 'wheatsheaf jobs',
  });
  // A connection that breaks while nobody uses it would else end the process; the queue asks for another by itself.
  const tellLost = (error: Error) => log.warn(factsOf(error), 'the jobs lost a connection to the database');
  pgPool.on('error', tellLost);
  pgPool.on('connect', (client) => client.on('error', tellLost));
  const stopping = new AbortController();
  const entries = Object.entries(jobs);
  const runner = await run({
    pgPool,
    schema: QUEUE_SCHEMA,
    // main.ts decides when the process stops.
    noHandleSignals: true,
    concurrency: 1,
    logger: loggerTo(log),
    taskList: Object.fromEntries(
      entries.map(([name, job]) => [name, taskOf(name, job, { ...tools, stop: stopping.signal }, log)]),
    ),
    parsedCronItems: parseCronItems(
      entries.flatMap(([task, { cron }]) =>
        cron === null
          ? []
          : {
              task,
              match: cron,
              identifier: task,
              options: { queueName: task, jobKey: task, maxAttempts: ATTEMPTS, backfillPeriod: 0 },
            },
      ),
    ),
  }).catch(async (error: unknown) => {
    await pgPool.end();
    throw error;
  });
  let isRunning = true;
  const ended = runner.promise
    .catch((error: unknown) => log.error(factsOf(error), 'the jobs ended; the server serves on without them'))
    .finally(() => (isRunning = false));
  return {
    async stop() {
      stopping.abort(new Error('the server stops'));
      // A queue that ended by itself has nothing left to stop, and would refuse to.
      if (isRunning) await runner.stop();
      await ended;
      await pgPool.end();
    },
  };
}

function taskOf(name: string, job: Job, tools: JobTools, log: JobLog): Task {
  return async (_payload, { job: { attempts } }) => {
    try {
      await job.run(tools);
    } catch (error) {
      log.error({ job: name, attempt: attempts, ...factsOf(error) }, 'a job failed');
      // What the queue keeps of it: the message stays out, see `factsOf`.
      throw new Error(`${name} failed, see the log`, { cause: error });
    }
  };
}

/** What may be logged of a failure. Not its message: a database's or a site's may quote what a person wrote. */
function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  return { error: error.name, code: (error as { code?: unknown }).code, at };
}

/** The queue's own troubles, such as a lost connection. Failed jobs are told by `taskOf`. */
function loggerTo(log: JobLog): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta?.failure === true) return;
    if (level === 'error') log.error({}, `jobs: ${message}`);
    else if (level === 'warning') log.warn({}, `jobs: ${message}`);
  });
}
