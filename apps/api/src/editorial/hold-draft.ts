import type { Draft, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { checkGranted } from '../editors/check-granted.ts';

export type HeldDraft = {
  /** What publishes it. */
  useCase: string;
  recordType: Prisma.ModelName;
  recordId: string;
  /** The version it was written over, where it has one. */
  baseVersion?: number | null;
  /** Anything JSON can hold; days become ISO strings. */
  patch: object;
  authorId: string;
  /** Where it belongs, for a record that is not in the database yet. */
  organisationIds?: readonly string[];
};

/** Keeps a change as a draft that waits for a second person (R6). Throws OutsideGrantError for a record its author may not write. */
export async function holdDraft(
  tx: Prisma.TransactionClient | PrismaClient,
  { organisationIds, patch, ...draft }: HeldDraft,
): Promise<Draft> {
  const { recordType, recordId } = draft;
  await checkGranted(tx, draft.authorId, [
    { recordType, recordId, isNew: false, ...(organisationIds && { organisationIds }) },
  ]);
  return tx.draft.create({
    data: {
      ...draft,
      patch: JSON.parse(JSON.stringify(patch)) as Prisma.InputJsonObject,
      state: 'IN_REVIEW',
    },
  });
}
