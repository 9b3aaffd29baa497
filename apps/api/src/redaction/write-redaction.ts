import { newId } from '../db/new-id.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { type ChangeSetInput, type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma, Redaction } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';

/** What every redaction says of itself. */
export type RedactionGrounds = Readonly<{
  reason: SuppressionReason;
  /** Also remove who made the changes concerned, and why: a reason can name a person, and an editor is one. */
  removesNotes: boolean;
  /** Change sets whose reason alone is removed, such as one that names somebody. */
  noteIds?: readonly string[];
  /** Why, for the audit log; it must not repeat what is removed. */
  changeReason: string;
}>;

/** A record of which something is removed. */
export type RedactedRecord = Readonly<{ recordType: Prisma.ModelName; recordId: string }>;

/** A revision of the log with its change set. */
export type FoundRevision = Readonly<{ id: string; changeSetId: string }>;

/**
 * Empties the payloads of revisions for good and writes, in the same transaction, the tombstone that says so: one Redaction a record, in a
 * change set of its own. The first record carries the list of revisions. The chain still verifies: it holds salted hashes alone (R18).
 * @param alsoRemove Removes texts of the records themselves; called once the redactions stand, for the database allows it only then.
 */
export async function writeRedaction(
  tx: Prisma.TransactionClient,
  records: readonly [RedactedRecord, ...RedactedRecord[]],
  revisions: readonly FoundRevision[],
  grounds: RedactionGrounds,
  actor: { userId: string | null; channel?: ChangeSetInput['channel'] },
  alsoRemove?: (redactedAt: Date) => Promise<RevisionInput[]>,
): Promise<Redaction> {
  const redactedAt = new Date();
  const revisionIds = await openPayloads(tx, revisions);
  const changeSetIds = await openNotes(tx, [
    ...(grounds.removesNotes ? revisions.map(({ changeSetId }) => changeSetId) : []),
    ...(grounds.noteIds ?? []),
  ]);
  if (revisionIds.length + changeSetIds.length === 0 && !alsoRemove)
    throw new InputRefusedError(['id'], 'Nothing of it is left in the history to remove.');

  const rows = records.map(({ recordType, recordId }, index) => ({
    id: newId(),
    recordType,
    recordId,
    reason: grounds.reason,
    revisionIds: index === 0 ? revisionIds : [],
    changeSetIds: index === 0 ? changeSetIds : [],
    redactedAt,
  }));
  await tx.redaction.createMany({ data: rows });
  const [first] = rows;
  if (!first) throw new Error('a redaction names at least one record');
  await tx.$executeRaw`
    UPDATE "RevisionPayload" SET "before" = NULL, "after" = NULL, "salt" = NULL, "redactedAt" = ${redactedAt}
    WHERE "revisionId" = ANY (${revisionIds}::uuid[])`;
  await tx.changeSet.updateMany({
    where: { id: { in: changeSetIds } },
    data: { actorId: null, reason: '', noteSalt: null, noteRedactedAt: redactedAt },
  });
  const removed = (await alsoRemove?.(redactedAt)) ?? [];
  await writeChangeSet(tx, {
    actorId: actor.userId,
    channel: actor.channel ?? 'admin',
    reason: grounds.changeReason,
    revisions: [
      ...rows.map((row) => ({
        recordType: 'Redaction' as const,
        recordId: row.id,
        recordVersion: null,
        before: null,
        after: row,
      })),
      ...removed,
    ],
  });
  return first;
}

/** Those whose payload still stands; locked, so that two redactions at once do not both claim it. */
async function openPayloads(
  tx: Prisma.TransactionClient,
  revisions: readonly FoundRevision[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "revisionId" AS "id" FROM "RevisionPayload"
    WHERE "revisionId" = ANY (${revisions.map(({ id }) => id)}::uuid[]) AND "redactedAt" IS NULL
    ORDER BY "revisionId" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

async function openNotes(tx: Prisma.TransactionClient, changeSetIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ChangeSet"
    WHERE "id" = ANY (${changeSetIds}::uuid[]) AND "noteRedactedAt" IS NULL
    ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}
