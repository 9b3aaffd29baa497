import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import { bumpGenerations } from '../cache/generation.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Job } from '../jobs/job.ts';
import { settleTermEnds } from './settle-term-ends.ts';

const MINUTES = 60_000;

/** Works out each night whose term is over: what no write follows, as after a restore or with a newer table of terms. */
export const settleDaily: Job = {
  cron: '20 3 * * *',
  async run({ prisma }) {
    await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.import})`;
        const { hasChanged, isPutOff } = await settleTermEnds(tx, Prisma.sql`TRUE`);
        if (hasChanged) await bumpGenerations(tx, ['OfficeHolding']);
        if (isPutOff) throw new Error('offices are being written at this moment: to be tried again');
      },
      { timeout: 10 * MINUTES },
    );
  },
};
