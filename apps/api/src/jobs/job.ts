import type { SendChallengeAnswer } from '../challenges/send-challenge-answer.ts';
import type { FileStore } from '../files/file-store.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** What every job is given. */
export type JobTools = {
  /** The record, never the sandbox. */
  prisma: PrismaClient;
  /** The uploaded files. */
  files: FileStore;
  /** Where this copy is published, without a trailing slash. */
  publicUrl: string;
  /** Mails the answer to a challenge. Null: no mail server is set. */
  sendChallengeAnswer: SendChallengeAnswer | null;
  /** Aborts when the server stops: end soon, with nothing half-written. */
  stop: AbortSignal;
  now: () => Date;
};

/**
 * Work that the server does by itself at set times or after a write, once for all processes of a service. A run that throws is tried again, at most
 * three times; then the next set time comes. So a job must bear being run twice.
 */
export type Job = Readonly<{
  /** When, as a crontab line in UTC. Null: only after a write that queues it. */
  cron: string | null;
  run(tools: JobTools): Promise<void>;
}>;
