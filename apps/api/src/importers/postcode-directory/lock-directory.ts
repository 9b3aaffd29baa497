import type { Prisma } from '../../generated/prisma/client.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/** Any number, the same in every process; another than that of imports into the record, which do not touch postcodes. */
const DIRECTORY_LOCK = 4_061_847;

/**
 * Takes the lock of what is loaded beside the record until the transaction ends: two loads at once would number one vintage's placements twice, and
 * each would finish what the other began.
 * @throws ImportRefusal where another load has it.
 */
export async function lockDirectory(tx: Prisma.TransactionClient): Promise<void> {
  const [row] = await tx.$queryRaw<
    { isTaken: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(${DIRECTORY_LOCK}) AS "isTaken"`;
  if (row?.isTaken) return;
  const complaint =
    'another file of postcodes is being loaded at this moment: wait until it is finished, then import this one again.';
  throw new ImportRefusal(rowError(null, null, 'LOAD_UNDER_WAY', complaint));
}
