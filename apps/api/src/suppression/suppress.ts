import type { Prisma } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { keepSuppressions } from './keep-suppressions.ts';
import { loadKeys, type SuppressionKey } from './suppression-keys.ts';

export type SuppressInput = Readonly<{
  keys: readonly SuppressionKey[];
  /** Fields by the names of `erasable-fields.ts`; null is the whole person. */
  fields: readonly (string | null)[];
  reason: SuppressionReason;
  /** Path of the file of suppressions. */
  file: string | null;
}>;

/** Notes, in table and file, that something of a person must never come back. What is noted already stays as it is. */
export async function suppress(tx: Prisma.TransactionClient, input: SuppressInput): Promise<void> {
  const now = new Date();
  for (const field of input.fields) {
    for (const { scheme, value } of input.keys) {
      const found = await tx.suppression.findFirst({ where: { scheme, value, field } });
      const data = { reason: input.reason, createdAt: now, liftedAt: null };
      if (!found) await tx.suppression.create({ data: { scheme, value, field, ...data } });
      else if (found.liftedAt !== null) await tx.suppression.update({ where: { id: found.id }, data });
    }
  }
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
