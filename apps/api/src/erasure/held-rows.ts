import { Prisma } from '../generated/prisma/client.ts';

/** Something personal as a row holds it. */
export type HeldRow = Readonly<{ recordType: Prisma.ModelName; recordId: string; value: unknown }>;

/** Rows of a table that belong to people as a whole, by the column that names the person. */
export async function loadRowsOf(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  column: string,
  personIds: readonly string[],
): Promise<HeldRow[]> {
  const rows = await tx.$queryRaw<{ id: string; value: unknown }[]>`
    SELECT t."id", to_jsonb(t) AS "value" FROM ${Prisma.raw(`"${table}"`)} t
    WHERE t.${Prisma.raw(`"${column}"`)} = ANY (${personIds}::uuid[]) ORDER BY t."id"`;
  return rows.map(({ id, value }) => ({ recordType: table, recordId: id, value }));
}

/** Of people's own entries the columns that hold anything. */
export async function loadColumnsOf(
  tx: Prisma.TransactionClient,
  columns: readonly string[],
  personIds: readonly string[],
): Promise<HeldRow[]> {
  const rows = await tx.$queryRaw<{ id: string; value: Record<string, unknown> }[]>`
    SELECT "id", jsonb_strip_nulls(to_jsonb(p)) AS "value" FROM "Person" p WHERE "id" = ANY (${personIds}::uuid[]) ORDER BY "id"`;
  return rows.flatMap(({ id, value }): HeldRow[] => {
    const held = Object.fromEntries(Object.entries(value).filter(([column]) => columns.includes(column)));
    return Object.keys(held).length > 0 ? [{ recordType: 'Person', recordId: id, value: held }] : [];
  });
}
