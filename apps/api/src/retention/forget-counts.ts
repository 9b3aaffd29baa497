import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Job } from '../jobs/job.ts';

/** The longest window of sign-in, whose counts hold when they began and not when they end. */
const SIGN_IN_WINDOW_MS = 60_000;

/** Deletes the counts of requests whose window is over: what stands in them for an address is of no further use. */
export const forgetCounts: Job = {
  cron: '*/15 * * * *',
  async run({ prisma, now }) {
    await forgetCountsBefore(prisma, now());
  },
};

export async function forgetCountsBefore(prisma: PrismaClient, at: Date): Promise<number> {
  const [writes, signIns] = await prisma.$transaction([
    prisma.writeCount.deleteMany({ where: { expire: { lte: at.getTime() } } }),
    prisma.rateLimit.deleteMany({ where: { lastRequest: { lte: at.getTime() - SIGN_IN_WINDOW_MS } } }),
  ]);
  return writes.count + signIns.count;
}
