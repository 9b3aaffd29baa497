import type { Prisma } from '../../generated/prisma/client.ts';
import type { ListedRow } from './listed-days.ts';
import { findUnedited } from './settle-parties.ts';
import { loadWorkedOut } from './worked-out.ts';

/** Rows of a list that the record has weighed against everything else that is said: read anew, they bring nothing. */
export type WeighedRows<Row> = Readonly<{ seats: ReadonlySet<Row>; parties: ReadonlySet<Row> }>;

/**
 * Which rows of a list that comes again need not be brought into the record once more: those of wards, and of people, whose offices and parties are worked
 * out from more than this list. Where an editor spoke since, the list is held against that. Five statements, none where no row is kept.
 * @param kept The rows that are kept already.
 */
export async function findWeighed<Row extends ListedRow>(
  tx: Prisma.TransactionClient,
  rows: readonly Row[],
  kept: ReadonlySet<Row>,
): Promise<WeighedRows<Row>> {
  if (kept.size === 0) return { seats: new Set(), parties: new Set() };
  const again = rows.filter((row) => kept.has(row));
  const personIds = [...new Set(again.map(({ personId }) => personId))];
  const isWorkedOut = await loadWorkedOut(
    tx,
    again.map(({ ward: { postId }, personId }) => ({ postId, personId })),
  );
  const listed = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "ListedDay" WHERE "personId" = ANY (${personIds}::uuid[]) GROUP BY 1 HAVING count(DISTINCT ("kind", "listedOn")) > 1`;
  const unedited = new Set(
    await findUnedited(
      tx,
      listed.map(({ personId }) => personId),
    ),
  );
  return {
    seats: new Set(again.filter(({ ward: { postId }, personId }) => isWorkedOut({ postId, personId }))),
    parties: new Set(again.filter(({ personId }) => unedited.has(personId))),
  };
}
