import type { Draft, Prisma } from '../generated/prisma/client.ts';
import { redactTexts } from './redacted-texts.ts';

/** Shorter texts, such as a page number, are in drafts that have nothing to do with it. */
const SHORTEST_TELLING_TEXT = 12;

type FoundDraft = Pick<Draft, 'id' | 'state' | 'patch'>;

/** Drafts, in any state, that hold one of the texts as a whole field: what was published from a draft lies there too. */
export async function findDraftsHolding(
  tx: Prisma.TransactionClient,
  texts: ReadonlySet<string>,
): Promise<FoundDraft[]> {
  const telling = [...texts].filter((text) => text.length >= SHORTEST_TELLING_TEXT);
  return tx.$queryRaw<FoundDraft[]>`
    SELECT "id", "state", "patch" FROM "Draft"
    WHERE EXISTS (
      SELECT 1 FROM jsonb_path_query("patch", 'strict $.** ? (@.type() == "string")') AS held("text")
      WHERE held."text" #>> '{}' = ANY (${telling}::text[]))`;
}

/** Replaces the texts in drafts that were decided. The hash of what went out with one goes too: a short text could be guessed from it. */
export async function redactDrafts(
  tx: Prisma.TransactionClient,
  drafts: readonly FoundDraft[],
  texts: ReadonlySet<string>,
): Promise<void> {
  for (const { id, patch } of drafts) {
    const { moreTextsHash: _hash, ...kept } = redactTexts(patch, texts) as Prisma.InputJsonObject;
    await tx.draft.update({
      where: { id },
      data: { patch: kept },
    });
  }
}
