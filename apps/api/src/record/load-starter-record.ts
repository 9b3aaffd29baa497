import { starterRecord } from '../../record/starter-record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type LoadOutcome, lockForLoading, writeRecord } from './write-record.ts';

const TRANSACTION = { maxWait: 60_000, timeout: 120_000 };

/**
 * Loads the starter record into an empty database. One that holds any organisation is left alone: from then on the record is its
 * editors', and newer editions of the starter record do not touch it.
 */
export async function loadStarterRecord(prisma: PrismaClient): Promise<LoadOutcome> {
  return prisma.$transaction(async (tx) => {
    await lockForLoading(tx);
    if ((await tx.organisation.findFirst({ select: { id: true } })) !== null)
      return { loaded: false, counts: {} };
    const counts = await writeRecord(
      tx,
      { name: 'starter', parts: starterRecord },
      'The starter record was loaded into an empty database.',
    );
    return { loaded: true, counts };
  }, TRANSACTION);
}
