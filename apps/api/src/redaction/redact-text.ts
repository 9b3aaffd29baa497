import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { PrismaClient, Redaction } from '../generated/prisma/client.ts';
import { findDraftsHolding, redactDrafts } from './redact-drafts.ts';
import { findRevisions } from './find-revisions.ts';
import { REDACTED } from './redacted-texts.ts';
import { findTextParts, type RedactableType } from './text-parts.ts';
import { type RedactionGrounds, writeRedaction } from './write-redaction.ts';

export type RedactTextInput = RedactionGrounds & Readonly<{ recordType: RedactableType; recordId: string }>;

/**
 * Removes the texts of a correction, withdrawal, report, clause outcome or challenge for good, wherever they are kept: from the row, from rows that repeat
 * them, from their history and that of the record they are about, and from the drafts they came from. The row and its day stay, and readers
 * see that a text was removed and when (R5, R18). What the record itself says now is not touched: edit or correct that first.
 */
export async function redactText(
  prisma: PrismaClient,
  input: RedactTextInput,
  actor: { userId: string },
): Promise<Redaction> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const { parts, aboutIds } = await findTextParts(tx, input.recordType, input.recordId);
    const texts = new Set(parts.flatMap((part) => part.texts).filter((text) => text !== REDACTED));
    const [first, ...others] = parts.map(({ record }) => record);
    if (!first) throw new RecordNotFoundError('id', 'such row');
    if (texts.size === 0)
      throw new InputRefusedError(
        ['id'],
        'Nothing of it is left to remove: its texts are gone, or in force.',
      );
    const drafts = await findDraftsHolding(tx, texts);
    if (drafts.some(({ state }) => state === 'IN_REVIEW' || state === 'EDITING'))
      throw new InputRefusedError(
        ['id'],
        'A draft that waits repeats this text. Publish or discard it first, then redact.',
      );
    const ownIds = [...parts.map(({ record }) => record.recordId), ...drafts.map(({ id }) => id)];
    const revisions = await findRevisions(tx, ownIds, aboutIds, texts);
    return writeRedaction(tx, [first, ...others], revisions, input, actor, async (redactedAt) => {
      for (const part of parts) await part.remove(redactedAt);
      await redactDrafts(tx, drafts, texts);
      return parts.map(({ record }): RevisionInput => ({
        ...record,
        recordVersion: null,
        before: { redactedAt: null },
        after: { redactedAt },
      }));
    });
  });
}
