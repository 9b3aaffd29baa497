import type { Prisma } from '../generated/prisma/client.ts';
import { suppress } from './suppress.ts';
import { keyText, loadKeys, OWN_SCHEME } from './suppression-keys.ts';

/**
 * Notes of everybody suppressed by what else they are known by now: their bodies may have got codes and addresses since, or they other ids. Of whom
 * the name was erased, nothing is left to make a key of.
 */
export async function renewKeys(tx: Prisma.TransactionClient): Promise<void> {
  const active = await tx.suppression.findMany({ where: { liftedAt: null } });
  const noted = new Set(active.map((row) => `${row.field} ${keyText(row)}`));
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE "id"::text = ANY (${active.filter(isOwn).map(({ value }) => value)}::text[])`;
  const here = new Set(people.map(({ id }) => id));
  for (const { value, field, reason } of active.filter(isOwn)) {
    if (!here.has(value)) continue;
    const keys = (await loadKeys(tx, value)).filter((key) => !noted.has(`${field} ${keyText(key)}`));
    if (keys.length > 0) await suppress(tx, { keys, fields: [field], reason, file: null });
  }
}

function isOwn({ scheme }: Readonly<{ scheme: string }>): boolean {
  return scheme === OWN_SCHEME;
}
