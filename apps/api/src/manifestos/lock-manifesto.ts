import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Manifesto, Prisma } from '../generated/prisma/client.ts';

/** A manifesto held until the transaction ends, so that its text, mandates and pledges do not change under a check. Throws RECORD_NOT_FOUND. */
export async function lockManifesto(
  tx: Prisma.TransactionClient,
  id: string,
  field = 'manifesto',
): Promise<Manifesto> {
  await tx.$queryRaw`SELECT 1 FROM "Manifesto" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const manifesto = await tx.manifesto.findUnique({ where: { id } });
  if (!manifesto) throw new RecordNotFoundError(field, 'manifesto');
  return manifesto;
}
