import type { Prisma } from '../generated/prisma/client.ts';

/** Waits until nobody else keeps or removes the same bytes, so that a row and its file come and go together. Until the transaction ends. */
export async function lockFile(tx: Prisma.TransactionClient, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`;
}
