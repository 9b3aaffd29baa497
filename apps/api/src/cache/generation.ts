import type { Prisma } from '../generated/prisma/client.ts';

/** The PostgreSQL channel on which instances hear that generations moved. */
export const GENERATION_CHANNEL = 'coop_generation';

/**
 * Moves the generation of every model a write touched, in the write's own transaction, so that no cached answer that saw the old
 * rows is served after the commit. Names are sorted: two writers take the row locks in one order.
 */
export async function bumpGenerations(
  tx: Prisma.TransactionClient,
  models: Iterable<Prisma.ModelName>,
): Promise<void> {
  const names = [...new Set(models)].toSorted();
  if (names.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "CacheGeneration" ("model", "generation")
    SELECT name, 1 FROM unnest(${names}::text[]) AS name
    ON CONFLICT ("model") DO UPDATE SET "generation" = "CacheGeneration"."generation" + 1`;
  await tx.$executeRaw`SELECT pg_notify(${GENERATION_CHANNEL}, ${names.join(',')})`;
}
