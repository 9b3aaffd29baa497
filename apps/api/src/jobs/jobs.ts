import { mailChallengeAnswers } from '../challenges/mail-challenge-answers.ts';
import { publishDailyCheckpoint } from '../change-log/daily-checkpoint.ts';
import { checkEvidence, checkNewEvidence } from '../evidence/check-evidence.ts';
import { discardUnusedFiles } from '../files/daily-discard.ts';
import { forgetCounts } from '../retention/forget-counts.ts';
import { forgetDaily } from '../retention/daily-forgetting.ts';
import { settleDaily } from '../term-ends/settle-daily.ts';
import type { Job } from './job.ts';
import type { JobName } from './jobs-that-follow.ts';

/** Every job of the server, by the name it has in the queue. */
export const JOBS: Readonly<Record<string, Job> & Record<JobName, Job>> = {
  checkEvidence,
  checkNewEvidence,
  discardUnusedFiles,
  forgetCounts,
  forgetDaily,
  mailChallengeAnswers,
  publishDailyCheckpoint,
  settleTermEnds: settleDaily,
};
