import { todayInLondon } from '../calendar/day.ts';
import type { Job } from '../jobs/job.ts';
import { discardFiles } from './discard-files.ts';

/** Removes, every night, photographs and files that nobody may be shown any more. */
export const discardUnusedFiles: Job = {
  cron: '40 3 * * *',
  async run({ prisma, files, now, stop }) {
    await discardFiles({ prisma, files, today: todayInLondon(now()), stop });
  },
};
