import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { checkChangeReason } from './edit-record.ts';
import type { WhatFollows } from './what-follows.ts';
import { type RevisionInput, writeChangeSet } from './write-change-set.ts';

/** What a write did: its answer, and what it changed of which records. Without revisions nothing was changed, and nothing is logged. */
export type Changed<Result> = {
  result: Result;
  revisions: readonly RevisionInput[];
  /**
   * What follows from it by what sources say: a change set of its own, as an import would have written it, so that the sources hold it and not the
   * editor (R12).
   */
  following?: WhatFollows;
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
  /** For writes that touch hundreds of records: how long they may take, in milliseconds. */
  timeout?: number,
): Promise<Result> {
  checkChangeReason(change.changeReason);
  return prisma.$transaction(
    async (tx) => {
      const { result, revisions, following, alsoTouched = [], keepsHolders = false } = await act(tx);
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
      if (following && following.revisions.length > 0)
        await writeChangeSet(tx, {
          actorId: change.actor.userId,
          channel: 'import',
          reason: `What sources say, after: ${change.changeReason}`,
          revisions: following.revisions,
          alsoTouched: following.touched,
        });
      return result;
    },
    timeout === undefined ? {} : { timeout },
  );
}
