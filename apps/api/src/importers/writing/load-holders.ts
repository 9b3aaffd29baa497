import type { Prisma } from '../../generated/prisma/client.ts';
import type { FieldHolder } from './field-precedence.ts';
import type { Holders } from './reconcile-fields.ts';

const NONE: Holders = new Map();

/** Who holds the fields of some records, by record id. One statement. */
export async function loadHolders(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  recordIds: readonly string[],
): Promise<(recordId: string) => Holders> {
  const rows = await tx.$queryRaw<
    {
      recordId: string;
      field: string;
      source: string;
      externalId: string | null;
      statedOn: string | null;
      retrievedOn: string | null;
    }[]
  >`
    SELECT f."recordId", f."field", f."source", f."externalId", f."statedOn"::text, f."retrievedOn"::text
    FROM unnest(${recordIds}::uuid[]) AS r("id")
    JOIN "FieldSource" f ON f."recordType" = ${recordType} AND f."recordId" = r."id"`;
  const byRecord = new Map<string, Map<string, FieldHolder>>();
  for (const { recordId, field, source, ...said } of rows) {
    const fields = byRecord.get(recordId) ?? new Map<string, FieldHolder>();
    fields.set(field, { origin: source, ...said });
    byRecord.set(recordId, fields);
  }
  return (recordId) => byRecord.get(recordId) ?? NONE;
}
