import type { PrismaClient, Withdrawal } from '../generated/prisma/client.ts';
import { LOGGED_TYPES } from './concerned-record.ts';
import type { LogQuestion } from './correction-log.ts';
import { amongRecords, beyond, type Concerning, readPublicLog } from './read-public-log.ts';

export type WithdrawalRow = Concerning<Withdrawal>;

/** Withdrawals as dated public rows, newest first (R7). */
export async function readWithdrawals(prisma: PrismaClient, question: LogQuestion): Promise<WithdrawalRow[]> {
  const published = { gte: question.from ?? undefined, lt: question.to ?? undefined };
  return readPublicLog(prisma, question, (within, after, take) =>
    prisma.withdrawal.findMany({
      where: {
        AND: [
          { recordType: { in: [...LOGGED_TYPES] }, publishedAt: published },
          amongRecords(within),
          beyond(after),
        ],
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take,
    }),
  );
}
