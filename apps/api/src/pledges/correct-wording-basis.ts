import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { ManifestoParagraph, Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { WordingBasis } from '../generated/prisma/enums.ts';
import { checkStaysQuote } from '../manifestos/check-quote.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { findPledgeFault } from './pledge-draft-rules.ts';
import { findParagraph } from './pledge-references.ts';
import { checkIsPublished, type PublicReason, trimReason, writeCorrections } from './write-corrections.ts';

export type CorrectWordingBasisInput = PublicReason & {
  pledgeId: string;
  expectedVersion: number;
  /** Whose words they are in truth. The same as before, where only the words, their page or their paragraph were wrong together. */
  basis: WordingBasis;
  /** The right words, where they change with it. A language left out is not touched. */
  en: string | undefined;
  cy: string | undefined;
  /** Of a quote. Left out: that of the paragraph, else as it was. */
  quotePage: number | undefined;
  /** Of the paragraph a quote stands in. Left out: not touched. */
  anchor: string | undefined;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Corrects whose words a published pledge is in: what was shown as a quote and is none becomes REPORTED, and the other way about. Words,
 * page and paragraph may be corrected with it, for neither is right without the other. What was shown before stays in sight (R4).
 */
export function correctWordingBasis(
  prisma: PrismaClient,
  input: CorrectWordingBasisInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, basisCorrection, input, actor, today);
}

export const basisCorrection: TextEdit<CorrectWordingBasisInput, Pledge> = {
  useCase: 'correctWordingBasis',
  recordType: 'Pledge',
  recordIdOf: ({ pledgeId }) => pledgeId,
  tryOut: async (tx, input, _writer, today) => {
    const { before, paragraph: marked } = await lockPledge(tx, input.pledgeId);
    const words = { wordingEn: input.en?.trim(), wordingCy: input.cy?.trim() };
    checkVersion(before, input.expectedVersion, { wordingBasis: input.basis, ...words });
    checkIsPublished(before);
    for (const lang of ['en', 'cy'] as const) {
      if (input[lang]?.trim() === '')
        throw new InputRefusedError([lang], 'Give the right words: a correction cannot empty the wording.');
    }
    const paragraph =
      input.anchor === undefined ? marked : await findParagraph(tx, before.manifestoId, input.anchor);
    const changed = pickChanged(before, {
      wordingBasis: input.basis,
      ...words,
      quotePage: pageOf(input, before, paragraph === marked ? null : paragraph),
    });
    const changes = changesOf(before, changed);
    if (changes.length === 0)
      throw new InputRefusedError(['basis'], 'The pledge says this already. Nothing to correct.');
    const wanted = { ...before, ...changed } as Pledge;
    const fault = findPledgeFault(wanted, today);
    if (fault && fault.field in changed) throw new InputRefusedError([fault.field], fault.message);
    await checkStaysQuote(tx, before, wanted, paragraph, WORDINGS);
    const corrections = await writeCorrections(tx, before, changes, input);
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: { ...changed, paragraphId: paragraph?.id ?? null, version: { increment: 1 } },
    });
    return {
      row: after,
      changes: [
        ...changes,
        ...(paragraph?.id === marked?.id
          ? []
          : changesOf({ anchor: marked?.anchor }, { anchor: paragraph?.anchor })),
        ...changesOf(null, trimReason(input)),
      ],
      isPublic: true,
      councilId: before.councilId,
      revisions: [
        ...corrections,
        { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['ManifestoParagraph'],
    };
  },
};

/** What the input calls them. */
const WORDINGS = { wordingEn: 'en', wordingCy: 'cy' } as const;

/** The manifesto first: its text must not change under the quote. */
async function lockPledge(tx: Prisma.TransactionClient, id: string) {
  const found = await tx.pledge.findUnique({ where: { id }, select: { manifestoId: true } });
  if (!found) throw new RecordNotFoundError('pledge', 'pledge');
  await lockManifesto(tx, found.manifestoId);
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const { paragraph, ...before } = await tx.pledge.findUniqueOrThrow({
    where: { id },
    include: { paragraph: true },
  });
  return { before, paragraph };
}

/** A reported wording has no page; a quote has the one that is said, else that of the paragraph it moves to. */
function pageOf(
  { basis, quotePage }: CorrectWordingBasisInput,
  before: Pledge,
  movedTo: ManifestoParagraph | null,
): number | null {
  if (basis === 'REPORTED') return null;
  return quotePage ?? movedTo?.page ?? before.quotePage;
}
