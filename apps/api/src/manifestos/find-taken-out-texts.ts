import type { ManifestoParagraph, Prisma } from '../generated/prisma/client.ts';
import { REDACTED } from '../redaction/redacted-texts.ts';
import type { TextField } from './text/plan-paragraphs.ts';

/**
 * The last text of each paragraph that a correction emptied in one language, by its id. A text removed from the history (R18) is not known
 * any more.
 */
export async function findTakenOutTexts(
  tx: Prisma.TransactionClient,
  paragraphs: readonly ManifestoParagraph[],
  field: TextField,
): Promise<Map<string, string>> {
  const empty = paragraphs.filter((row) => row[field] === null).map(({ id }) => id);
  if (empty.length === 0) return new Map();
  const corrections = await tx.correction.findMany({
    where: { recordType: 'ManifestoParagraph', recordId: { in: empty }, field, afterText: null },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: { recordId: true, beforeText: true },
  });
  // The newest of each paragraph is the last that is set.
  return new Map(
    corrections.flatMap(({ recordId, beforeText }) =>
      beforeText === null || beforeText === REDACTED ? [] : [[recordId, beforeText] as const],
    ),
  );
}
