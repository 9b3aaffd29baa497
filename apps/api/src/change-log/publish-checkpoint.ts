import { bumpGenerations } from '../cache/generation.ts';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import { DomainError } from '../errors.ts';
import type { Checkpoint, PrismaClient } from '../generated/prisma/client.ts';

/** The log no longer holds what an earlier checkpoint published: nothing is published over that. */
class CheckpointBrokenError extends DomainError {
  readonly code = 'CHECKPOINT_BROKEN';
  readonly checkpoint: Checkpoint;

  constructor(checkpoint: Checkpoint) {
    super(
      `The change log no longer holds what the checkpoint of ${formatDay(checkpoint.on)} published (change set ${checkpoint.sequence}). Run coop verify and look into it before anything else; nothing was published.`,
    );
    this.checkpoint = checkpoint;
  }
}

/** The day's checkpoint, and whether it was published now. Null while nothing was ever written. */
export type CheckpointOutcome = { checkpoint: Checkpoint; isNew: boolean } | null;

/**
 * Publishes the head of the chain for today in London, once a day: asked again it gives the one there is. Two processes may ask at once.
 * @throws CheckpointBrokenError when the log was cut or altered before the last checkpoint.
 */
export async function publishCheckpoint(prisma: PrismaClient, now: Date): Promise<CheckpointOutcome> {
  const on = todayInLondon(now);
  return prisma.$transaction(async (tx) => {
    // The head's lock, so that no two checkpoints of a day are compared with different heads.
    const [head] = await tx.$queryRaw<{ sequence: bigint; hash: string | null }[]>`
      SELECT "sequence", "hash" FROM "ChainHead" WHERE "id" = 1 FOR UPDATE`;
    const existing = await tx.checkpoint.findUnique({ where: { on } });
    if (existing) return { checkpoint: existing, isNew: false };
    if (!head || head.hash === null) return null;
    const last = await tx.checkpoint.findFirst({ orderBy: { on: 'desc' } });
    if (last) {
      const held = await tx.changeSet.findUnique({ where: { sequence: last.sequence } });
      if (held?.hash !== last.hash || head.sequence < last.sequence) throw new CheckpointBrokenError(last);
    }
    const checkpoint = await tx.checkpoint.create({
      data: { on, sequence: head.sequence, hash: head.hash, publishedAt: now },
    });
    await bumpGenerations(tx, ['Checkpoint']);
    return { checkpoint, isNew: true };
  });
}
