import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Draft, Prisma } from '../generated/prisma/client.ts';
import type { EditorRole } from '../generated/prisma/enums.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';

export type ConfirmInput = { draftId: string; expectedVersion: number };
/** The second person (R6). Some text is published by a national administrator only (R19). */
export type Confirmer = { userId: string; isOutsideParty: boolean; role: EditorRole };

/** An editor as the second person of a draft. */
export function confirmerOf(editor: { userId: string; role: EditorRole }): Confirmer {
  return { userId: editor.userId, role: editor.role, isOutsideParty: editor.role === 'INDEPENDENT_REVIEWER' };
}

/** Locks a draft of one of the use-cases that waits, to be published or discarded. Throws when it is gone, moved or decided already. */
export async function lockWaitingDraft(
  tx: Prisma.TransactionClient,
  input: ConfirmInput,
  useCases: readonly string[],
  wanted: 'PUBLISHED' | 'DISCARDED',
): Promise<Draft & { recordId: string }> {
  await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "id" = ${input.draftId}::uuid FOR UPDATE`;
  const draft = await tx.draft.findFirst({ where: { id: input.draftId, useCase: { in: [...useCases] } } });
  if (!draft?.recordId) throw new RecordNotFoundError('draft', 'draft');
  if (draft.version !== input.expectedVersion) {
    throw new VersionConflictError(input.expectedVersion, draft.version, [
      { field: 'state', yours: wanted, theirs: draft.state },
    ]);
  }
  if (draft.state !== 'IN_REVIEW')
    throw new InputRefusedError(['draft'], 'This draft is not waiting for anybody any more.');
  return { ...draft, recordId: draft.recordId };
}

/** Marks a waiting draft as published by its second person. Throws where that is its author (R6). */
export async function markConfirmed(
  tx: Prisma.TransactionClient,
  draft: Draft,
  confirmer: Confirmer,
): Promise<void> {
  if (draft.authorId === confirmer.userId) {
    throw new SecondPersonNeededError(
      'A second person publishes this: you wrote it, so somebody else must confirm it.',
    );
  }
  await tx.draft.update({
    where: { id: draft.id },
    data: { state: 'PUBLISHED', reviewerId: confirmer.userId, version: { increment: 1 } },
  });
}
