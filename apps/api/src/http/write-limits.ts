import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { FastifyRequest } from 'fastify';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { addressKey } from './address-key.ts';

/** Counts a write of the address a request comes from. Null where it may go on; else after how many seconds it may. */
type CountWrite = (request: FastifyRequest) => Promise<number | null>;

export type WriteLimit = Readonly<{
  /** What is written: counted apart from others. */
  name: string;
  max: number;
  windowSeconds: number;
}>;

/** Challenges of one address in an hour: more than a reader writes, fewer than a program would. */
export const CHALLENGES: WriteLimit = { name: 'challenge', max: 10, windowSeconds: 3600 };

type Counted = { points: number; expire: bigint | null };

/**
 * A limit that all processes on one database count together: one statement a write, none once this process knows an address to be over
 * it. For the few routes by which somebody unknown writes; what is only read is counted in memory (`rate-limits.ts`), for a statement a
 * request would cost more than most answers do.
 */
export function limitWrites(
  prisma: PrismaClient,
  secret: string,
  { name, max, windowSeconds }: WriteLimit,
): CountWrite {
  const limiter = new RateLimiterPostgres({
    storeClient: {
      // The statement is the library's own; what comes from a request is in its values.
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const rows = await prisma.$queryRawUnsafe<Counted[]>(text, ...values);
        return {
          rows: rows.map(({ points, expire }) => ({
            points,
            expire: expire === null ? null : Number(expire),
          })),
        };
      },
    },
    storeType: 'client',
    tableName: 'WriteCount',
    // By a migration, and emptied by the job `forgetCounts`.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: max,
    duration: windowSeconds,
    inMemoryBlockOnConsumed: max + 1,
  });
  return async ({ ip }) => {
    try {
      await limiter.consume(addressKey(secret, ip));
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
