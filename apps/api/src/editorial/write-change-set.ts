import { createHash } from 'node:crypto';
import { bumpGenerations } from '../cache/generation.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { canonicalJson } from './canonical-json.ts';

/** One record before and after a write. `before` null: it was created; `after` null: it was removed. */
export type RevisionInput = {
  recordType: Prisma.ModelName;
  recordId: string;
  /** The version written. Null for records without one. */
  recordVersion: number | null;
  before: object | null;
  after: object | null;
};

export type ChangeSetInput = {
  /** The user who wrote. Null for the command line and the starter record. */
  actorId: string | null;
  channel: 'admin' | 'import' | 'starter' | 'sandbox' | 'cli' | 'job';
  /** Why, in one sentence. */
  reason: string;
  importRunId?: string;
  revisions: readonly RevisionInput[];
  /** Models written without a revision of their own (link rows and the like), whose cached answers must still go. */
  alsoTouched?: readonly Prisma.ModelName[];
};

/** Hash of one link of the chain: SHA-256 over the previous hash, the sequence and the payload hash, hex. */
function chainHash(previousHash: string | null, sequence: bigint, payloadHash: string): string {
  return sha256(`${previousHash ?? ''}\n${sequence}\n${payloadHash}`);
}

/**
 * Records a write in the audit log: who, why, before and after, chained to the change set before it. Call it last in the write's
 * transaction: it takes the lock on the chain's head, and moves the cache generation of every model touched (R5, R18).
 */
export async function writeChangeSet(
  tx: Prisma.TransactionClient,
  input: ChangeSetInput,
): Promise<{ id: string; sequence: bigint }> {
  const id = newId();
  const revisions = input.revisions.map((revision, position) => ({
    ...revision,
    id: newId(),
    position,
    payloadHash: sha256(canonicalJson({ before: revision.before, after: revision.after })),
  }));
  const payloadHash = sha256(
    revisions.map((r) => `${r.recordType} ${r.recordId} ${r.payloadHash}`).join('\n'),
  );

  await bumpGenerations(tx, [...input.revisions.map((r) => r.recordType), ...(input.alsoTouched ?? [])]);
  await tx.$executeRaw`INSERT INTO "ChainHead" ("id", "sequence") VALUES (1, 0) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<{ sequence: bigint; hash: string | null }[]>`
    SELECT "sequence", "hash" FROM "ChainHead" WHERE "id" = 1 FOR UPDATE`;
  if (!head) throw new Error('the chain of changes has no head');
  const sequence = head.sequence + 1n;
  const hash = chainHash(head.hash, sequence, payloadHash);
  await tx.changeSet.create({
    data: {
      id,
      sequence,
      actorId: input.actorId,
      channel: input.channel,
      reason: input.reason,
      importRunId: input.importRunId ?? null,
      payloadHash,
      hash,
      previousHash: head.hash,
    },
  });
  await insertMany(
    tx,
    'Revision',
    revisions.map((r) => ({
      id: r.id,
      changeSetId: id,
      position: r.position,
      recordType: r.recordType,
      recordId: r.recordId,
      recordVersion: r.recordVersion,
      payloadHash: r.payloadHash,
    })),
  );
  await insertMany(
    tx,
    'RevisionPayload',
    revisions.map((r) => ({ revisionId: r.id, before: plain(r.before), after: plain(r.after) })),
  );
  await tx.chainHead.update({ where: { id: 1 }, data: { sequence, hash } });
  return { id, sequence };
}

function plain(value: object | null): unknown {
  return value === null ? null : JSON.parse(canonicalJson(value));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
