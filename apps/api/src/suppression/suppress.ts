import type { Prisma } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { keepSuppressions } from './keep-suppressions.ts';
import { keyText, loadKeys, type SuppressionKey } from './suppression-keys.ts';

export type SuppressInput = Readonly<{
  keys: readonly SuppressionKey[];
  /** Fields by the names of `erasable-fields.ts`; null is the whole person. */
  fields: readonly (string | null)[];
  reason: SuppressionReason;
  /** Path of the file of suppressions. */
  file: string | null;
}>;

/** Notes, in table and file, that something of a person must never come back. What is noted already stays as it is. Three statements, and the file's. */
export async function suppress(tx: Prisma.TransactionClient, input: SuppressInput): Promise<void> {
  const { keys, reason } = input;
  const rows = await tx.suppression.findMany({ where: { value: { in: keys.map(({ value }) => value) } } });
  const noted = new Map(rows.map((row) => [`${row.field} ${keyText(row)}`, row]));
  const data = { reason, createdAt: new Date(), liftedAt: null };
  const wanted = input.fields.flatMap((field) => keys.map(({ scheme, value }) => ({ scheme, value, field })));
  const found = wanted.map((key) => noted.get(`${key.field} ${keyText(key)}`) ?? null);
  await tx.suppression.createMany({
    data: wanted.filter((_, index) => found[index] === null).map((key) => ({ ...key, ...data })),
  });
  const lifted = found.flatMap((row) => (row === null || row.liftedAt === null ? [] : row.id));
  await tx.suppression.updateMany({ where: { id: { in: lifted } }, data });
  await keepSuppressions(tx, input.file);
}

/** Ends the suppression of a whole person, in table and file. What was erased of them stays erased. */
export async function liftSuppression(
  tx: Prisma.TransactionClient,
  personId: string,
  file: string | null,
): Promise<void> {
  const keys = await loadKeys(tx, personId);
  await tx.suppression.updateMany({
    where: {
      field: null,
      liftedAt: null,
      OR: keys.map(({ scheme, value }) => ({ scheme, value })),
    },
    data: { liftedAt: new Date() },
  });
  await keepSuppressions(tx, file);
}
