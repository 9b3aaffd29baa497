import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import {
  type ChangedType,
  type FieldDifference,
  isPublicPayload,
  publicDifferences,
} from './public-fields.ts';
import { findPublicRecords, type Stated } from './public-records.ts';
import { loadPublicationHistory, type PublicationHistory } from './publication-history.ts';
import { findTombstones, type Tombstone } from './tombstones.ts';

/** Where a reader stands in the log: the change set and the row in it read last. */
export type ChangePosition = { sequence: bigint; position: number };

/** A public change of one record. */
export type Change = ChangePosition & {
  id: string;
  recordType: ChangedType;
  recordId: string;
  occurredAt: Date;
  action: 'ADDED' | 'CHANGED' | 'WITHDRAWN' | Tombstone['action'];
  /** Of an entry that was merged, the one that stands for it. */
  mergedIntoId: string | null;
  channel: string;
  /** Empty where the payload was redacted. */
  fields: FieldDifference[];
  isRedacted: boolean;
  /** The public records it belongs to, the nearest first. */
  partOf: Stated[];
  /** The public reason of a correction or a withdrawal made with it. Both null where there is none. */
  reasonEn: string | null;
  reasonCy: string | null;
};

export type ChangesQuestion = {
  /** Null: from the first. */
  after: ChangePosition | null;
  kinds: readonly ChangedType[];
  /** Only from this instant. */
  from: Date | null;
  size: number;
};

export type ChangesRead = {
  changes: Change[];
  /** Where to go on, past rows that are not public too. */
  end: ChangePosition | null;
  hasMore: boolean;
};

/** Rows of the log looked at by one question; hidden ones count, so that a page cannot read the whole log. */
const BATCH = 500;
const MAX_BATCHES = 4;

type Row = ChangePosition & {
  id: string;
  changeSetId: string;
  recordType: ChangedType;
  recordId: string;
  occurredAt: Date;
  channel: string;
  before: object | null;
  after: object | null;
  redactedAt: Date | null;
};

/**
 * Public changes after a position, oldest first. Change sets get their sequence under the lock of the chain's head, which is held until they are
 * committed: so no earlier one can appear behind a position, and nothing is ever skipped. Told is what readers may see today and might when it
 * was written, in its public fields (R7): no editor, no draft, nothing redacted.
 */
export async function readChanges(prisma: PrismaClient, question: ChangesQuestion): Promise<ChangesRead> {
  const changes: Change[] = [];
  let end = question.after;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const rows = await readRows(prisma, question, end);
    for (const [row, change] of await tellRows(prisma, rows)) {
      if (change && changes.length === question.size) return { changes, end, hasMore: true };
      end = { sequence: row.sequence, position: row.position };
      if (change) changes.push(change);
    }
    if (rows.length < BATCH) return { changes, end, hasMore: false };
  }
  return { changes, end, hasMore: true };
}

function readRows(
  prisma: PrismaClient,
  { kinds, from }: ChangesQuestion,
  after: ChangePosition | null,
): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT r."id", r."changeSetId", r."position", r."recordType", r."recordId", c."sequence", c."occurredAt", c."channel",
      p."before", p."after", p."redactedAt"
    FROM "ChangeSet" c JOIN "Revision" r ON r."changeSetId" = c."id" LEFT JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE c."sequence" >= ${after?.sequence ?? 0n}::bigint
      AND (c."sequence", r."position") > (${after?.sequence ?? 0n}::bigint, ${after?.position ?? -1}::int)
      AND r."recordType" = ANY(${[...kinds]}::text[])
      AND ${from === null ? Prisma.sql`TRUE` : Prisma.sql`c."occurredAt" >= ${from}::timestamptz`}
    ORDER BY c."sequence", r."position" LIMIT ${BATCH}::int`;
}

/** Each row with what may be told of it; null for nothing. */
async function tellRows(prisma: PrismaClient, rows: readonly Row[]): Promise<[Row, Change | null][]> {
  if (rows.length === 0) return [];
  const seen = await findPublicRecords(prisma, rows);
  const wasPublic = await loadPublicationHistory(prisma, [...seen.values()].flat());
  const reasons = await loadReasons(prisma, rows);
  const tombstoneOf = await findTombstones(prisma, rows);
  return rows.map((row) => {
    const tombstone = tombstoneOf(row);
    if (tombstone) return [row, tellTombstone(row, tombstone)];
    const through = seen.get(`${row.recordType} ${row.recordId}`);
    return [row, through ? tell(row, through, wasPublic, reasons) : null];
  });
}

/** Where in the log a change stands, and of what. */
function placeOf({ id, sequence, position, recordType, recordId, occurredAt, channel }: Row) {
  return { id, sequence, position, recordType, recordId, occurredAt, channel };
}

function tellTombstone(row: Row, tombstone: Tombstone): Change {
  const { action } = tombstone;
  return {
    ...placeOf(row),
    action,
    mergedIntoId: tombstone.action === 'MERGED' ? tombstone.mergedIntoId : null,
    fields: [],
    isRedacted: row.redactedAt !== null,
    partOf: [],
    reasonEn: null,
    reasonCy: null,
  };
}

function tell(
  row: Row,
  through: readonly Stated[],
  wasPublic: PublicationHistory,
  reasons: ReadonlyMap<string, Reason>,
): Change | null {
  const { sequence, recordType, recordId, before, after, redactedAt } = row;
  if (!through.every((record) => wasPublic(record, sequence))) return null;
  const isRedacted = redactedAt !== null;
  if (!isRedacted && after !== null && !isPublicPayload(recordType, after)) return null;
  const hadBefore =
    isPublicPayload(recordType, before) &&
    !isBack(row) &&
    through.every((record) => wasPublic(record, sequence - 1n));
  const fields = isRedacted ? [] : publicDifferences(recordType, hadBefore ? before : null, after);
  if (fields.length === 0 && !isRedacted) return null;
  const state = fields.find(({ field }) => field === 'state');
  const action = state?.after === 'WITHDRAWN' ? 'WITHDRAWN' : hadBefore || isRedacted ? 'CHANGED' : 'ADDED';
  const reason = reasons.get(`${row.changeSetId} ${recordId}`);
  const partOf = through.filter((record) => record.id !== recordId);
  return {
    ...placeOf(row),
    action,
    mergedIntoId: null,
    fields,
    isRedacted,
    partOf,
    reasonEn: reason?.reasonEn ?? null,
    reasonCy: reason?.reasonCy ?? null,
  };
}

/** A person who was hidden is shown again, or an entry that was merged is split off: told of as one that is new, since it had been removed. */
function isBack({ recordType, before, after }: Row): boolean {
  if (recordType !== 'Person') return false;
  const [was, is] = [before, after] as ({ state?: string; mergedIntoId?: string | null } | null)[];
  return was?.state === 'WITHDRAWN' || (Boolean(was?.mergedIntoId) && !is?.mergedIntoId);
}

type Reason = { key: string; reasonEn: string | null; reasonCy: string | null };

/** The public reasons of corrections and withdrawals, by change set and record. Reasons of the history itself are written for editors. */
async function loadReasons(prisma: PrismaClient, rows: readonly Row[]): Promise<Map<string, Reason>> {
  const sets = [...new Set(rows.map(({ changeSetId }) => changeSetId))];
  const found = await prisma.$queryRaw<Reason[]>`
    SELECT r."changeSetId"::text || ' ' || (p."after" ->> 'recordId') AS "key", p."after" ->> 'reasonEn' AS "reasonEn",
      p."after" ->> 'reasonCy' AS "reasonCy"
    FROM "Revision" r JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE r."changeSetId" = ANY(${sets}::uuid[]) AND r."recordType" IN ('Correction', 'Withdrawal') AND p."after" IS NOT NULL`;
  return new Map(found.map((reason) => [reason.key, reason]));
}
