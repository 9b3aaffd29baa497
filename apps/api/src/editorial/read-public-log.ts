import type { Viewer } from '../editors/viewer.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import {
  type ConcernedRecord,
  findConcerned,
  isLimited,
  keyOf,
  type LogScope,
  parseKey,
  type RecordKey,
} from './concerned-record.ts';

/** Where a row stands in a log that is read newest first. */
export type LogPosition = { publishedAt: Date; id: string };

/** A row of a log, and the public record it is about. */
export type Concerning<Row> = Row & { record: ConcernedRecord };

type Asked = {
  viewer: Viewer;
  scope: LogScope;
  /** Rows after this one. Null: from the newest. */
  after: LogPosition | null;
  /** Rows wanted at most. */
  size: number;
};

/** Condition of rows after a position, newest first; ids break ties upwards. */
export function beyond(after: LogPosition | null) {
  if (after === null) return {};
  const { publishedAt, id } = after;
  return { OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, id: { gt: id } }] };
}

/**
 * The rows of a log about records the viewer may see (R7), newest first. Logs name their record by type and id, which no condition of the
 * database can follow to its parents: within a scope the records are found first, without one the rows are, and rows about hidden records
 * are passed over until enough are found.
 */
export async function readPublicLog<Row extends RecordKey & LogPosition>(
  prisma: PrismaClient,
  { viewer, scope, after, size }: Asked,
  read: (within: readonly RecordKey[] | null, after: LogPosition | null, take: number) => Promise<Row[]>,
): Promise<Concerning<Row>[]> {
  const held = isLimited(scope) ? await findConcerned(prisma, viewer, scope, null) : null;
  if (held?.size === 0) return [];
  const within = held && [...held.keys()].map(parseKey);
  const taken: Concerning<Row>[] = [];
  for (let from = after, isMore = true; isMore && taken.length < size;) {
    const rows = await read(within, from, size);
    const records = held ?? (await findConcerned(prisma, viewer, scope, rows));
    for (const row of rows) {
      const record = records.get(keyOf(row));
      if (record) taken.push({ ...row, record });
    }
    from = rows.at(-1) ?? null;
    isMore = rows.length === size;
  }
  return taken.slice(0, size);
}

/** Records as a condition on a log's own columns. */
export function amongRecords(within: readonly RecordKey[] | null) {
  if (within === null) return {};
  const byType = Map.groupBy(within, ({ recordType }) => recordType);
  return {
    OR: [...byType].map(([recordType, keys]) => ({
      recordType,
      recordId: { in: keys.map(({ recordId }) => recordId) },
    })),
  };
}
