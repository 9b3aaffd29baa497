import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { findQuoteFault } from './find-quote-fault.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { NotAQuoteError } from './manifesto-errors.ts';

export type MarkPledgeInput = {
  pledgeId: string;
  expectedVersion: number;
  /** Anchor of a paragraph of its manifesto. Null takes the mark away, from a draft only where it quotes the text. */
  anchor: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Marks the paragraph a pledge stands in. A wording that is the manifesto's own text must be in it word for word; its page is then known. */
export async function markPledge(
  prisma: PrismaClient,
  input: MarkPledgeInput,
  actor: { userId: string },
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const found = await tx.pledge.findUnique({
      where: { id: input.pledgeId },
      select: { manifestoId: true },
    });
    if (!found) throw new RecordNotFoundError('pledge', 'pledge');
    // The manifesto before the pledge, as everybody who writes both does: else two writers could wait for one another.
    await lockManifesto(tx, found.manifestoId);
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUniqueOrThrow({
      where: { id: input.pledgeId },
      include: { paragraph: true },
    });
    if (before.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'anchor', yours: input.anchor, theirs: before.paragraph?.anchor ?? null },
      ]);
    }
    const { anchor } = input;
    const paragraph =
      anchor === null
        ? null
        : await tx.manifestoParagraph.findUnique({
            where: { manifestoId_anchor: { manifestoId: before.manifestoId, anchor } },
          });
    if (anchor !== null && !paragraph)
      throw new InputRefusedError(
        ['anchor'],
        `The text of its manifesto has no paragraph ${anchor}: choose one of it.`,
      );
    if (paragraph === null && before.state !== 'DRAFT' && before.wordingBasis === 'MANIFESTO_TEXT')
      throw new InputRefusedError(
        ['anchor'],
        'Readers see this pledge as a quote of the manifesto: mark another paragraph rather than none.',
      );
    const fault = paragraph && findQuoteFault(before, paragraph);
    if (fault) throw new NotAQuoteError(['anchor'], fault);
    const { paragraph: _paragraph, ...row } = before;
    if (row.paragraphId === (paragraph?.id ?? null)) return row;
    const isQuote = before.wordingBasis === 'MANIFESTO_TEXT';
    const after = await tx.pledge.update({
      where: { id: row.id },
      data: {
        paragraphId: paragraph?.id ?? null,
        ...(isQuote && paragraph?.page && { quotePage: paragraph.page }),
        version: { increment: 1 },
      },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Pledge', recordId: row.id, recordVersion: after.version, before: row, after },
      ],
      alsoTouched: ['ManifestoParagraph'],
    });
    return after;
  });
}
