import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { HashedNote, HashedPayload } from './chain.ts';
import type { LogEntry, LogHead, LogRevision, Redactable } from './log-entry.ts';

/** Change sets looked at together; their revisions are read in groups of their own. */
const CHANGE_SETS_AT_ONCE = 500;
/** Revisions held together, unless one change set alone has more. */
const REVISIONS_AT_ONCE = 2_000;
/** Reading everything is allowed to take as long as it takes. */
const TIMEOUT_MS = 24 * 60 * 60 * 1_000;

export type ReadOptions = Readonly<{
  /** Payloads, actors and reasons too. Without, only redactions are given, whose payloads hold ids alone. */
  withPayloads: boolean;
}>;

/** What was read, and the most rows that were held at once: it does not grow with the log. */
export type ReadOutcome = Readonly<{ head: LogHead; changeSets: number; mostRowsHeld: number }>;

type ChangeSetRow = Omit<LogEntry, 'note' | 'revisions'> & {
  noteSalt: string | null;
  noteRedactedAt: Date | null;
  actorId: string | null;
  reason: string;
  revisionCount: number;
};
type RevisionRow = Omit<LogRevision, 'payload'> & {
  changeSetId: string;
  isPayloadThere: boolean;
  before: unknown;
  after: unknown;
  salt: string | null;
  redactedAt: Date | null;
};

/**
 * Reads the whole log in its order, as it is at one moment, and hands each change set to `visit` before it reads on. Memory is bounded by
 * the largest change set, whatever the length of the log.
 */
export async function readChangeLog(
  prisma: PrismaClient,
  options: ReadOptions,
  visit: (entry: LogEntry) => Promise<void> | void,
): Promise<ReadOutcome> {
  return prisma.$transaction(
    async (tx) => {
      const [head] = await tx.$queryRaw<LogHead[]>`SELECT "sequence", "hash" FROM "ChainHead" WHERE "id" = 1`;
      let changeSets = 0;
      let mostRowsHeld = 0;
      // Not bounded by the head: a row beyond it is a fault that a verification must see.
      for (let after: bigint | null = null; ;) {
        const rows: ChangeSetRow[] = await readChangeSets(tx, after);
        for (const group of groupBySize(rows)) {
          const revisions = await readRevisions(tx, group, options);
          mostRowsHeld = Math.max(mostRowsHeld, rows.length + revisions.length);
          const byChangeSet = Map.groupBy(revisions, (revision) => revision.changeSetId);
          for (const row of group) await visit(entryOf(row, byChangeSet.get(row.id) ?? [], options));
        }
        changeSets += rows.length;
        after = rows.at(-1)?.sequence ?? null;
        if (rows.length < CHANGE_SETS_AT_ONCE) break;
      }
      return { head: head ?? { sequence: 0n, hash: null }, changeSets, mostRowsHeld };
    },
    { isolationLevel: 'RepeatableRead', timeout: TIMEOUT_MS },
  );
}

function readChangeSets(tx: Prisma.TransactionClient, after: bigint | null): Promise<ChangeSetRow[]> {
  const from = after === null ? Prisma.empty : Prisma.sql`WHERE c."sequence" > ${after}`;
  return tx.$queryRaw<ChangeSetRow[]>`
    SELECT c.*, (SELECT count(*)::int FROM "Revision" r WHERE r."changeSetId" = c."id") AS "revisionCount"
    FROM "ChangeSet" c ${from} ORDER BY c."sequence" LIMIT ${CHANGE_SETS_AT_ONCE}`;
}

function readRevisions(
  tx: Prisma.TransactionClient,
  group: readonly ChangeSetRow[],
  { withPayloads }: ReadOptions,
): Promise<RevisionRow[]> {
  const given = withPayloads ? Prisma.sql`TRUE` : Prisma.sql`r."recordType" = 'Redaction'`;
  return tx.$queryRaw<RevisionRow[]>`
    SELECT r.*, p."revisionId" IS NOT NULL AS "isPayloadThere", p."redactedAt",
      CASE WHEN ${given} THEN p."before" END AS "before", CASE WHEN ${given} THEN p."after" END AS "after",
      CASE WHEN ${given} THEN p."salt" END AS "salt"
    FROM "Revision" r LEFT JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE r."changeSetId" = ANY (${group.map(({ id }) => id)}::uuid[]) ORDER BY r."changeSetId", r."position"`;
}

function groupBySize(rows: readonly ChangeSetRow[]): ChangeSetRow[][] {
  const groups: ChangeSetRow[][] = [];
  let room = 0;
  for (const row of rows) {
    if (groups.length === 0 || row.revisionCount > room) {
      groups.push([]);
      room = REVISIONS_AT_ONCE;
    }
    groups.at(-1)?.push(row);
    room -= row.revisionCount;
  }
  return groups;
}

function entryOf(row: ChangeSetRow, revisions: readonly RevisionRow[], options: ReadOptions): LogEntry {
  const { revisionCount: _, noteSalt, noteRedactedAt, actorId, reason, ...chained } = row;
  return {
    ...chained,
    note: noteOf({ format: row.format, noteSalt, noteRedactedAt, actorId, reason }, options),
    revisions: revisions.map((revision) => ({
      id: revision.id,
      position: revision.position,
      recordType: revision.recordType,
      recordId: revision.recordId,
      recordVersion: revision.recordVersion,
      payloadHash: revision.payloadHash,
      payload: payloadOf(revision, options),
    })),
  };
}

function noteOf(
  row: Pick<ChangeSetRow, 'format' | 'noteSalt' | 'noteRedactedAt' | 'actorId' | 'reason'>,
  { withPayloads }: ReadOptions,
): Redactable<HashedNote> {
  if (row.noteRedactedAt !== null) return { state: 'REDACTED', redactedAt: row.noteRedactedAt };
  if (row.noteSalt === null) return { state: 'MISSING' };
  if (!withPayloads) return { state: 'WITHHELD' };
  return { state: 'GIVEN', value: { salt: row.noteSalt, actorId: row.actorId, reason: row.reason } };
}

function payloadOf(row: RevisionRow, { withPayloads }: ReadOptions): Redactable<HashedPayload> {
  if (!row.isPayloadThere) return { state: 'MISSING' };
  if (row.redactedAt !== null) return { state: 'REDACTED', redactedAt: row.redactedAt };
  if (!withPayloads && row.recordType !== 'Redaction') return { state: 'WITHHELD' };
  return { state: 'GIVEN', value: { salt: row.salt, before: row.before, after: row.after } };
}
