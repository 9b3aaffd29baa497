import { RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Organisation, Prisma } from '../generated/prisma/client.ts';

/** An organisation that stays as it is until the write is done. Throws RECORD_NOT_FOUND, about the field named. */
export async function lockOrganisation(
  tx: Prisma.TransactionClient,
  id: string,
  field: string,
): Promise<Organisation> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const organisation = await tx.organisation.findUnique({ where: { id } });
  if (!organisation) throw new RecordNotFoundError(field, 'organisation');
  return organisation;
}

/** Holds a list that belongs to an organisation against the version it was read with (R8). Throws the conflict with both lists, in words. */
export function checkListVersion(
  organisation: { version: number },
  expectedVersion: number,
  { field, yours, theirs }: { field: string; yours: readonly string[]; theirs: readonly string[] },
): void {
  if (organisation.version === expectedVersion) return;
  const conflict = { field, yours: yours.join('; ') || null, theirs: theirs.join('; ') || null };
  throw new VersionConflictError(expectedVersion, organisation.version, [conflict]);
}
