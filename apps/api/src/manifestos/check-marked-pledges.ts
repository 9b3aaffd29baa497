import type { ManifestoParagraph, Prisma } from '../generated/prisma/client.ts';
import { findQuoteFault } from './find-quote-fault.ts';
import { ParagraphInUseError } from './manifesto-errors.ts';

/**
 * Throws PARAGRAPH_IN_USE where a paragraph in which pledges stand would go, or would lose the words a pledge quotes from it.
 */
export async function checkMarkedPledges(
  tx: Prisma.TransactionClient,
  before: readonly ManifestoParagraph[],
  after: readonly ManifestoParagraph[],
): Promise<void> {
  const pledges = await tx.pledge.findMany({
    where: { paragraphId: { in: before.map(({ id }) => id) } },
    orderBy: { reference: 'asc' },
    select: { reference: true, paragraphId: true, wordingBasis: true, wordingEn: true, wordingCy: true },
  });
  const next = new Map(after.map((row) => [row.id, row]));
  for (const row of before) {
    const marked = pledges.filter(({ paragraphId }) => paragraphId === row.id);
    const now = next.get(row.id);
    const isGone = !now || (now.textEn === null && now.textCy === null);
    const broken = marked.filter(
      (pledge) => isGone || (findQuoteFault(pledge, now) !== null && findQuoteFault(pledge, row) === null),
    );
    if (broken.length === 0) continue;
    throw new ParagraphInUseError(
      row.anchor,
      broken.map(({ reference }) => reference),
      !isGone,
    );
  }
}
