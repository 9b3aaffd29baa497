import type { Prisma } from '../generated/prisma/client.ts';
import type { JobName } from './jobs-that-follow.ts';

/** How often the queue tries a job that fails, the first time counted. */
export const ATTEMPTS = 3;

/**
 * Puts a job into the queue inside the caller's transaction: a write that is undone queues nothing. Queued again before it ran, it runs once;
 * queued while it runs, it runs once more, for it may have looked already. Its key and its queue are those of its set times, so
 * that no job ever runs beside itself.
 */
export async function queueJob(tx: Prisma.TransactionClient, name: JobName): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, queue_name => ${name}, job_key => ${name}, max_attempts => ${ATTEMPTS}::int)`;
}
