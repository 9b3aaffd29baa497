import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type Asked = Readonly<{
  id: string;
  recordType: string;
  recordId: string;
  patch: Readonly<Record<string, Prisma.JsonValue>>;
}>;

const TABLE = /^[A-Z][A-Za-z]+$/;

/**
 * A source asked for a value that was not the record's, and the record has come to say so by a source that goes before: there is nothing left to
 * ask. Had that source come first, nobody would have been asked.
 */
export async function settleFields(writer: ImportWriter): Promise<void> {
  const asked = await writer.tx.$queryRaw<Asked[]>`
    SELECT p."id", p."recordType", COALESCE(m."mergedIntoId", p."recordId") AS "recordId", p."patch" FROM "Proposal" p
    LEFT JOIN "Person" m ON p."recordType" = 'Person' AND m."id" = p."recordId"
    WHERE p."kind" = 'FIELD' AND p."state" = 'OPEN' AND p."recordId" IS NOT NULL`;
  const settled: string[] = [];
  for (const [table, proposals] of Map.groupBy(asked, ({ recordType }) => recordType)) {
    if (!TABLE.test(table)) throw new TypeError(`"${table}" is not a table name`);
    const rows = await writer.tx.$queryRawUnsafe<{ id: string; record: Record<string, unknown> }[]>(
      `SELECT "id", to_jsonb(t) AS "record" FROM "${table}" t WHERE "id" = ANY ($1::uuid[])`,
      proposals.map(({ recordId }) => recordId),
    );
    const records = new Map(rows.map(({ id, record }) => [id, record]));
    for (const { id, recordId, patch } of proposals) {
      const record = records.get(recordId);
      if (record && says(record, patch)) settled.push(id);
    }
  }
  if (settled.length > 0)
    await writer.tx.proposal.updateMany({
      where: { id: { in: settled } },
      data: { state: 'ACCEPTED', decidedAt: new Date() },
    });
}

/** Names and labels agree however they are spelt, as where they are compared first; a person's by the whole name. */
function says(
  record: Readonly<Record<string, unknown>>,
  { field, source: _, retrievedOn: __, ...columns }: Asked['patch'],
): boolean {
  const asked = Object.entries(columns);
  if (field === 'name' && typeof columns.name === 'string')
    return foldName(columns.name) === foldName(String(record.name));
  return asked.every(([column, value]) =>
    (field === 'name' || field === 'label') && typeof value === 'string'
      ? foldName(value) === foldName(String(record[column]))
      : JSON.stringify(value) === JSON.stringify(record[column] ?? null),
  );
}
