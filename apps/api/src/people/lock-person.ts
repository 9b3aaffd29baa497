import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Person, Prisma } from '../generated/prisma/client.ts';

/** The entry of a person, locked until the transaction ends. Throws RECORD_NOT_FOUND for one that was merged: the survivor is written instead. */
export async function lockPerson(tx: Prisma.TransactionClient, id: string, field = 'id'): Promise<Person> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id } });
  if (!person || person.mergedIntoId !== null) throw new RecordNotFoundError(field, 'person');
  return person;
}
