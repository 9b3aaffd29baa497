import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/**
 * Takes the lock of what is loaded beside the record until the transaction ends: two loads at once would number one vintage's placements twice, and
 * each would finish what the other began.
 * @throws ImportRefusal where another load has it.
 */
export async function lockDirectory(tx: Prisma.TransactionClient): Promise<void> {
  const [row] = await tx.$queryRaw<
    { isTaken: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(${ADVISORY_LOCKS.postcodes}) AS "isTaken"`;
  if (row?.isTaken) return;
  const complaint =
    'another file of postcodes is being loaded at this moment: wait until it is finished, then import this one again.';
  throw new ImportRefusal(rowError(null, null, 'LOAD_UNDER_WAY', complaint));
}
