import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { checkChangeReason } from './edit-record.ts';
import { type RevisionInput, writeChangeSet } from './write-change-set.ts';

/** What a write did: its answer, and what it changed of which records. Without revisions nothing was changed, and nothing is logged. */
export type Changed<Result> = {
  result: Result;
  revisions: readonly RevisionInput[];
  /** Models written without a revision of their own. */
  alsoTouched?: readonly Prisma.ModelName[];
  /** Who gave the fields their values stays, as in a `ChangeSetInput`. */
  keepsHolders?: boolean;
};

/** Does an editor's write in one transaction that ends with its change set: all of it, with its reason, or nothing (R5). */
export async function inOneChange<Result>(
  prisma: PrismaClient,
  change: { changeReason: string; actor: { userId: string } },
  act: (tx: Prisma.TransactionClient) => Promise<Changed<Result>>,
): Promise<Result> {
  checkChangeReason(change.changeReason);
  return prisma.$transaction(async (tx) => {
    const { result, revisions, alsoTouched = [], keepsHolders = false } = await act(tx);
    if (revisions.length > 0) {
      await writeChangeSet(tx, {
        actorId: change.actor.userId,
        channel: 'admin',
        reason: change.changeReason,
        revisions,
        alsoTouched,
        keepsHolders,
      });
    }
    return result;
  });
}
