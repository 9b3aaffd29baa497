import type { Prisma } from '../generated/prisma/client.ts';

/** Kept: the history of migrations, and the counters that cached answers are checked against, which must never fall. */
const KEPT_TABLES = ['_prisma_migrations', 'CacheGeneration'];

/**
 * Removes every row of a sandbox database, its append-only logs too: their triggers are off for this transaction's own statements, and on
 * again before it ends. Never called on anything that LoadedRecord does not call a sandbox.
 */
export async function emptySandbox(tx: Prisma.TransactionClient): Promise<void> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> ALL (${KEPT_TABLES}) ORDER BY tablename`;
  for (const { name } of tables) await tx.$executeRawUnsafe(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await tx.$executeRawUnsafe(
    `TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`,
  );
  for (const { name } of tables) await tx.$executeRawUnsafe(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
}
