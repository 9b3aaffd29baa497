import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type KeptSuppression, readSuppressionFile, writeSuppressionFile } from './suppression-file.ts';

/**
 * Brings table and file of suppressions together: each gets what only the other has, and of two rows of one key the later word counts. So a
 * database restored from before a suppression learns of it, and a lost file is made again. Inside a write's transaction: a file that
 * cannot be written refuses the write.
 * @param file Null where a process keeps none, as in tests that do not ask for it.
 */
export async function keepSuppressions(tx: Prisma.TransactionClient, file: string | null): Promise<void> {
  if (file === null) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.suppressions})`;
  const kept = new Map((await readSuppressionFile(file)).map((row) => [keyOf(row), row]));
  const rows = await tx.suppression.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const known = new Map(rows.map((row) => [keyOf(row), { ...keptOf(row), id: row.id }]));
  for (const [key, row] of kept) {
    const here = known.get(key);
    if (here && lastWord(here) >= lastWord(row)) continue;
    const { scheme, value, field, reason, createdAt, liftedAt } = row;
    const data = { reason, createdAt, liftedAt };
    if (here) await tx.suppression.update({ where: { id: here.id }, data });
    else await tx.suppression.create({ data: { scheme, value, field, ...data } });
  }
  const news = [...known].filter(([key, row]) => {
    const there = kept.get(key);
    return !there || lastWord(row) > lastWord(there);
  });
  if (news.length === 0) return;
  for (const [key, { id: _id, ...row }] of news) kept.set(key, row);
  await writeSuppressionFile(file, [...kept.values()]);
}

function keyOf({ scheme, value, field }: Pick<KeptSuppression, 'scheme' | 'value' | 'field'>): string {
  return JSON.stringify([scheme, value, field]);
}

function lastWord({ createdAt, liftedAt }: KeptSuppression): string {
  return liftedAt !== null && liftedAt > createdAt ? liftedAt : createdAt;
}

function keptOf(
  row: Omit<KeptSuppression, 'createdAt' | 'liftedAt'> & { createdAt: Date; liftedAt: Date | null },
): KeptSuppression {
  const { scheme, value, field, reason } = row;
  return {
    scheme,
    value,
    field,
    reason,
    createdAt: row.createdAt.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null,
  };
}
