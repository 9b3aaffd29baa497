import DataLoader from 'dataloader';
import type { Withdrawal } from '../generated/prisma/client.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { LOGGED_TYPES } from './concerned-record.ts';

const loaders = new WeakMap<Context, DataLoader<string, Withdrawal | null>>();

/**
 * The dated public row of a record that was withdrawn, by its id, which is unique across all types. One loader a request, so that a list
 * asks once. Null for a record that stands.
 */
export async function findWithdrawal(
  context: Context,
  { id, state }: { id: string; state: string },
): Promise<Withdrawal | null> {
  return state === 'WITHDRAWN' ? loaderOf(context).load(id) : null;
}

function loaderOf(context: Context): DataLoader<string, Withdrawal | null> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<string, Withdrawal | null>(async (ids) => {
    const rows = await prismaOf(context).withdrawal.findMany({
      where: { recordType: { in: [...LOGGED_TYPES] }, recordId: { in: [...ids] } },
    });
    const byRecord = new Map(rows.map((row) => [row.recordId, row]));
    return ids.map((id) => byRecord.get(id) ?? null);
  });
  loaders.set(context, loader);
  return loader;
}
