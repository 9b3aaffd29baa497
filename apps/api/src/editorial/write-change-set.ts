import { randomBytes } from 'node:crypto';
import { bumpGenerations } from '../cache/generation.ts';
import { CHAIN_FORMAT, hashChangeSet, hashNote, hashPayload, hashRevisions } from '../change-log/chain.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { checkGranted, writtenRecordOf } from '../editors/check-granted.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { jobsThatFollow } from '../jobs/jobs-that-follow.ts';
import { queueJob } from '../jobs/queue-job.ts';
import { followTermEnds } from '../term-ends/follow-write.ts';
import { canonicalJson } from './canonical-json.ts';
import { holdEditedFields } from './hold-by-editor.ts';

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
  /** The user who wrote. Null for readers, the command line and the starter record. */
  actorId: string | null;
  channel: 'admin' | 'import' | 'starter' | 'sandbox' | 'cli' | 'job' | 'reader';
  /** Why, in one sentence. */
  reason: string;
  importRunId?: string;
  revisions: readonly RevisionInput[];
  /** Models written without a revision of their own (link rows and the like), whose cached answers must still go. */
  alsoTouched?: readonly Prisma.ModelName[];
  /** An editor joins or parts entries and says nothing of what is in them: who gave their fields stays. */
  keepsHolders?: boolean;
};

/** Keeps a redacted text from being guessed out of its hash: 128 random bits, hex. */
const newSalt = () => randomBytes(16).toString('hex');

/**
 * Records a write in the audit log: who, why, before and after, chained to the change set before it. Call it last in the write's
 * transaction: it takes the lock on the chain's head, moves the cache generation of every model touched, queues the jobs that follow (R5, R18),
 * notes an editor as the source of the fields they changed (R12), and works out whose term is over by it, so that no use-case can forget any of it. Throws OutsideGrantError where a local editor wrote a record of another council.
 */
export async function writeChangeSet(
  tx: Prisma.TransactionClient,
  input: ChangeSetInput,
): Promise<{ id: string; sequence: bigint }> {
  if (input.channel === 'admin' && input.actorId !== null)
    await checkGranted(tx, input.actorId, input.revisions.map(writtenRecordOf));
  if (input.channel === 'admin' && !input.keepsHolders) await holdEditedFields(tx, input.revisions);
  const id = newId();
  const revisions = input.revisions.map((revision, position) => {
    const payload = { salt: newSalt(), before: plain(revision.before), after: plain(revision.after) };
    return { ...revision, id: newId(), position, payload, payloadHash: hashPayload(payload) };
  });
  const note = { salt: newSalt(), actorId: input.actorId, reason: input.reason };

  const touched = [...input.revisions.map((r) => r.recordType), ...(input.alsoTouched ?? [])];
  await bumpGenerations(tx, [...touched, ...(await followTermEnds(tx, input))]);
  // What a job wrote is its own work done: queued again it would never end. Nobody works the sandbox's queue.
  if (input.channel !== 'job' && input.channel !== 'sandbox')
    for (const job of jobsThatFollow(touched)) await queueJob(tx, job);
  await tx.$executeRaw`INSERT INTO "ChainHead" ("id", "sequence") VALUES (1, 0) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<{ sequence: bigint; hash: string | null }[]>`
    SELECT "sequence", "hash" FROM "ChainHead" WHERE "id" = 1 FOR UPDATE`;
  if (!head) throw new Error('the chain of changes has no head');
  const sequence = head.sequence + 1n;
  const link = {
    id,
    sequence,
    format: CHAIN_FORMAT,
    previousHash: head.hash,
    occurredAt: new Date(),
    channel: input.channel,
    importRunId: input.importRunId ?? null,
    noteHash: hashNote(note),
    payloadHash: hashRevisions(CHAIN_FORMAT, revisions),
  };
  const hash = hashChangeSet(link);
  await tx.changeSet.create({
    data: { ...link, hash, actorId: note.actorId, reason: note.reason, noteSalt: note.salt },
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
    revisions.map((r) => ({ revisionId: r.id, ...r.payload })),
  );
  await tx.chainHead.update({ where: { id: 1 }, data: { sequence, hash } });
  return { id, sequence };
}

function plain(value: object | null): unknown {
  return value === null ? null : JSON.parse(canonicalJson(value));
}
