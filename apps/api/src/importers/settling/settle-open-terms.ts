import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import { settleParties } from '../council-lists/settle-parties.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/**
 * A term without an end is of the days of its office: where that is in the record by now, or ends on another day than before, so do the times in the parties
 * that the term names, and its joint label is the office's.
 */
export async function settleOpenTerms(writer: ImportWriter): Promise<void> {
  const open = await writer.tx.partyTerm.findMany({
    where: { to: null, postId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  });
  if (open.length === 0) return;
  const personIds = open.map(({ personId }) => personId);
  await settleParties(writer, personIds);
  await settleStatedLabels(writer, { personIds });
}
