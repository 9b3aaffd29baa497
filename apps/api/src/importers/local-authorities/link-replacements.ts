import type { OrganisationBook } from '../bodies/organisation-book.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { AuthorityRow } from './parse-row.ts';

/** Notes which authorities took over from which. Call it before the organisations are written. */
export async function linkReplacements(
  writer: ImportWriter,
  book: OrganisationBook,
  rows: readonly AuthorityRow[],
): Promise<void> {
  const pairs = rows.flatMap((row) =>
    row.replacedBy.flatMap((code) => {
      const [predecessor, successor] = [book.get(row.code), book.get(code)];
      return predecessor && successor ? [{ predecessor, successor, occurredOn: row.dissolvedOn }] : [];
    }),
  );
  const known = await writer.tx.organisationSuccession.findMany({
    where: { predecessorId: { in: pairs.map(({ predecessor }) => predecessor.id) } },
  });
  for (const { predecessor, successor, occurredOn } of pairs) {
    const row = known.find(
      ({ predecessorId, successorId }) => predecessorId === predecessor.id && successorId === successor.id,
    );
    // What an editor wrote of it stays.
    if (row && (row.occurredOn !== null || occurredOn === null)) continue;
    const link = { predecessorId: predecessor.id, successorId: successor.id, occurredOn };
    writer.link('OrganisationSuccession', link);
    predecessor.join('replacedBy', link);
  }
}
