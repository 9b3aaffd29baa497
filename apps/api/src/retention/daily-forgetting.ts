import { todayInLondon } from '../calendar/day.ts';
import type { Job } from '../jobs/job.ts';
import { forgetOldData } from './forget-old-data.ts';

/** Deletes each night what is kept for a time only (R18). */
export const forgetDaily: Job = {
  cron: '40 3 * * *',
  async run({ prisma, now, stop }) {
    await forgetOldData(prisma, todayInLondon(now()), stop);
  },
};
