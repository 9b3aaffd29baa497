import type { Prisma } from '../../generated/prisma/client.ts';
import type { FieldHolder } from './field-precedence.ts';
import type { Holders } from './reconcile-fields.ts';

const NONE: Holders = new Map();

/** Who holds the fields of some records, by record id. One statement, none where there are no records. */
export async function loadHolders(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  recordIds: readonly string[],
): Promise<(recordId: string) => Holders> {
  if (recordIds.length === 0) return () => NONE;
  // Most records have all their fields of one statement: it comes once, with the fields it holds.
  const rows = await tx.$queryRaw<(FieldHolder & { recordId: string; fields: string[] })[]>`
    SELECT f."recordId", f."source" AS "origin", f."externalId", f."statedOn"::text, f."retrievedOn"::text, array_agg(f."field") AS "fields"
    FROM unnest(${[...new Set(recordIds)]}::uuid[]) AS r("id")
    JOIN "FieldSource" f ON f."recordType" = ${recordType} AND f."recordId" = r."id"
    GROUP BY f."recordId", f."source", f."externalId", f."statedOn", f."retrievedOn"`;
  const byRecord = new Map<string, Map<string, FieldHolder>>();
  for (const { recordId, fields, ...holder } of rows) {
    const held = byRecord.get(recordId) ?? new Map<string, FieldHolder>();
    for (const field of fields) held.set(field, holder);
    byRecord.set(recordId, held);
  }
  return (recordId) => byRecord.get(recordId) ?? NONE;
}
