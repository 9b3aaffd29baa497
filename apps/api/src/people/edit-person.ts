import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Person, PrismaClient } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';

export type EditPersonInput = {
  id: string;
  expectedVersion: number;
  changes: {
    name?: string | undefined;
    sortName?: string | undefined;
    honorificPrefix?: string | null | undefined;
    honorificSuffix?: string | null | undefined;
    bioEn?: string | null | undefined;
    bioCy?: string | null | undefined;
    state?: PublicationState | undefined;
  };
  /** Why, for the audit log. */
  changeReason: string;
};

/** Edits a person's public entry. Fields an editor wrote outrank every import from then on (R12). */
export async function editPerson(
  prisma: PrismaClient,
  input: EditPersonInput,
  actor: { userId: string },
): Promise<Person> {
  checkChangeReason(input.changeReason);
  for (const field of ['name', 'sortName'] as const) {
    if (input.changes[field] !== undefined && input.changes[field].trim() === '') {
      throw new InputRefusedError([field], 'A person cannot be without a name.');
    }
  }
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.person.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'person');
    checkVersion(before, input.expectedVersion, input.changes);
    const changed = pickChanged(before, input.changes);
    const fields = Object.keys(changed);
    if (fields.length === 0) return before;

    const after = await tx.person.update({
      where: { id: before.id },
      data: { ...changed, version: { increment: 1 } },
    });
    for (const field of fields) {
      const key = { recordType: 'Person', recordId: before.id, field };
      await tx.fieldSource.upsert({
        where: { recordType_recordId_field: key },
        create: { ...key, source: 'EDITOR' },
        update: { source: 'EDITOR', externalId: null, retrievedOn: null },
      });
    }
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [{ recordType: 'Person', recordId: before.id, recordVersion: after.version, before, after }],
    });
    return after;
  });
}
