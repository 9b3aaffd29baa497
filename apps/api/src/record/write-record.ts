import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import { createHash } from 'node:crypto';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { insertMany } from '../db/insert-many.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { buildRecord } from './build-record.ts';
import type { MadeFiles } from './make-files.ts';
import { RECORD_TABLES, type RecordTable } from './record-tables.ts';

/** A record that can be loaded: what `LoadedRecord` knows it by, and its parts. */
export type WholeRecord = Readonly<{
  name: 'starter' | 'sandbox';
  parts: readonly RecordPart[];
  /** The files that its entries bring with them. Left out where there are none. */
  files?: MadeFiles;
}>;

/** Rows inserted, by table. */
export type RecordCounts = Readonly<Partial<Record<RecordTable, number>>>;

/** Whether a record was loaded now, and how many rows that made; no counts when it was left as it is. */
export type LoadOutcome = Readonly<{ loaded: boolean; counts: RecordCounts }>;

/** Rises when the same entries become other rows, so that a sandbox of before is replaced. */
const ROW_FORMAT = 2;

/** SHA-256 of a record's content, hex. */
export function hashRecord({ parts, files = new Map() }: WholeRecord): string {
  // The bytes of a picture depend on what encodes it, too.
  const made = [...files.values()].map(({ sha256 }) => sha256);
  return createHash('sha256')
    .update(`${ROW_FORMAT}\n${canonicalJson(parts)}\n${made.join('\n')}`)
    .digest('hex');
}

/** Lets one process at a time load a record into this database. Ends with the transaction. */
export async function lockForLoading(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.recordLoad})`;
}

/**
 * Writes a whole record in the given transaction: its rows, one change set with a revision a record, and the note of what was loaded.
 * @throws RecordRefusedError before anything is written.
 */
export async function writeRecord(
  tx: Prisma.TransactionClient,
  record: WholeRecord,
  reason: string,
): Promise<RecordCounts> {
  const book = buildRecord(record.name, record.parts, record.files ? { files: record.files } : {});
  const counts: Partial<Record<RecordTable, number>> = {};
  for (const table of RECORD_TABLES) {
    const rows = book.rows.get(table) ?? [];
    await insertMany(tx, table, table === 'StatusUpdate' ? rows.toSorted(byPublication) : rows);
    if (rows.length > 0) counts[table] = rows.length;
  }
  const hash = hashRecord(record);
  await tx.loadedRecord.upsert({
    where: { name: record.name },
    create: { name: record.name, hash },
    update: { hash, loadedAt: new Date() },
  });
  await writeChangeSet(tx, {
    actorId: null,
    channel: record.name,
    reason,
    revisions: book.revisions(),
    alsoTouched: RECORD_TABLES,
  });
  return counts;
}

/** Log rows get their sequence on insertion: it follows the days they were published (R9). */
function byPublication(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  return String(a.publishedAt) < String(b.publishedAt)
    ? -1
    : String(a.publishedAt) > String(b.publishedAt)
      ? 1
      : 0;
}
