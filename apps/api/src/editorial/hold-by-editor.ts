import type { Prisma } from '../generated/prisma/client.ts';

/** Notes that an editor gave fields of a record their values, so that no source overwrites them: it makes a proposal (R12). */
export async function holdByEditor(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  recordId: string,
  fields: readonly string[],
): Promise<void> {
  await tx.fieldSource.deleteMany({ where: { recordType, recordId, field: { in: [...fields] } } });
  await tx.fieldSource.createMany({
    data: fields.map((field) => ({ recordType, recordId, field, source: 'EDITOR' })),
  });
}
