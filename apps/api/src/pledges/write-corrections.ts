import { newId } from '../db/new-id.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { FieldChange } from '../editorial/field-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Pledge, Prisma } from '../generated/prisma/client.ts';

/** Why, for readers. One language is enough. */
export type PublicReason = { reasonEn: string | null; reasonCy: string | null };

/**
 * Writes the public corrections of a pledge, one a field (R4). Before the pledge itself: the database takes no change of what is frozen
 * without them. Throws where readers are not told why.
 */
export function writeCorrections(
  tx: Prisma.TransactionClient,
  pledge: Pledge,
  changes: readonly FieldChange[],
  reason: PublicReason,
): Promise<RevisionInput[]> {
  return writeCorrectionsOf(tx, { recordType: 'Pledge', recordId: pledge.id }, changes, reason);
}

/** The same for what readers were told of a manifesto, or of what a campaign offers. */
export async function writeCorrectionsOf(
  tx: Prisma.TransactionClient,
  record: { recordType: 'Pledge' | 'Manifesto' | 'CampaignResource'; recordId: string },
  changes: readonly FieldChange[],
  reason: PublicReason,
): Promise<RevisionInput[]> {
  checkReason(reason);
  const written = await tx.correction.createManyAndReturn({
    data: changes.map(({ field, before: beforeText, after: afterText }) => ({
      id: newId(),
      ...record,
      field,
      beforeText,
      afterText,
      ...trimReason(reason),
    })),
  });
  return written.map((correction) => ({
    recordType: 'Correction' as const,
    recordId: correction.id,
    recordVersion: null,
    before: null,
    after: correction,
  }));
}

/** The reason as it is stored: nothing said is null. */
export function trimReason({ reasonEn, reasonCy }: PublicReason): PublicReason {
  return { reasonEn: reasonEn?.trim() || null, reasonCy: reasonCy?.trim() || null };
}

function checkReason({ reasonEn, reasonCy }: PublicReason): void {
  if (!reasonEn?.trim() && !reasonCy?.trim())
    throw new InputRefusedError(
      ['reasonEn'],
      'Say in a plain sentence what was wrong: readers are shown the reason.',
    );
}

/** Throws for a pledge whose facts are not corrected: nobody has seen it, or it is withdrawn. */
export function checkIsPublished({ state }: Pledge): void {
  if (state === 'DRAFT')
    throw new InputRefusedError(['pledge'], 'Nobody has seen this pledge yet: edit it instead.');
  if (state === 'WITHDRAWN')
    throw new InputRefusedError(['pledge'], 'This pledge is withdrawn, so its text stays as it is.');
}
