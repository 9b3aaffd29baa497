import type { Prisma } from '../generated/prisma/client.ts';

/** The jobs that follow a write. What time alone brings about is left to those with set times. */
export type JobName =
  | 'checkNewEvidence'
  | 'mailChallengeAnswers'
  | 'publishDailyCheckpoint'
  | 'settleTermEnds';

/**
 * What is to be done soon after a record of a model was written: a new evidence link, or one an editor wants looked at again, is followed;
 * the day's checkpoint is published over a log that a text was taken out of, where the night's was missed. The mail of an
 * answer is queued by what publishes it. Nothing else that the server does by itself is caused by a write: a reply, an answer, a permission
 * that ends fall due by the calendar, and are told when they are read.
 */
const FOLLOWS: Readonly<Partial<Record<Prisma.ModelName, JobName>>> = {
  Evidence: 'checkNewEvidence',
  EvidenceLink: 'checkNewEvidence',
  Redaction: 'publishDailyCheckpoint',
};

/** The jobs that follow a write of these models, each once. */
export function jobsThatFollow(models: readonly Prisma.ModelName[]): JobName[] {
  return [...new Set(models.flatMap((model) => FOLLOWS[model] ?? []))].toSorted();
}
