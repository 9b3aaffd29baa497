import type { Job } from '../jobs/job.ts';
import { publishCheckpoint } from './publish-checkpoint.ts';

/** Publishes the day's checkpoint. At night, so that a day in UTC and in London is the same one, summer and winter. */
export const publishDailyCheckpoint: Job = {
  cron: '10 3 * * *',
  async run({ prisma, now }) {
    await publishCheckpoint(prisma, now());
  },
};
