import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Person, PrismaClient } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import { hasWritten } from '../sign-off/has-written.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';

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
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits a person's public entry. Fields an editor wrote outrank every import from then on (R12). What is told of somebody is about that
 * person, named in it or not: it waits for a second person before readers see it (R6), and of a candidate for national sign-off (R19).
 */
export function editPerson(
  prisma: PrismaClient,
  input: EditPersonInput,
  actor: Writer,
  today: Date,
): Promise<Person> {
  return publishOrHoldText(prisma, personEdit, input, actor, today);
}

/** What is told of somebody; the other fields say how they are called. */
const TOLD = ['bioEn', 'bioCy'] as const;

export const personEdit: TextEdit<EditPersonInput, Person> = {
  useCase: 'editPerson',
  recordType: 'Person',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input, writer) => {
    checkNames(input.changes);
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.person.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'person');
    checkVersion(before, input.expectedVersion, input.changes);
    if (before.hiddenAt !== null && input.changes.state !== undefined && input.changes.state !== before.state)
      throw new InputRefusedError(
        ['state'],
        'This person is hidden. Whoever may hide people can show them again; an edit does not.',
      );
    const changed = pickChanged(before, input.changes);
    const changes = changesOf(before, changed);
    if (changes.length === 0)
      return { row: before, changes, isPublic: false, councilId: null, revisions: [] };
    const after = await tx.person.update({
      where: { id: before.id },
      data: { ...changed, version: { increment: 1 } },
    });
    const isAppearing = before.state !== 'PUBLISHED';
    const told = TOLD.filter((field) => after[field] !== null && (isAppearing || changed[field]));
    const isNewText = told.some((field) => changed[field]);
    return {
      row: after,
      changes,
      // Without something told of them an entry is names and offices, as imports publish them.
      isPublic: after.state === 'PUBLISHED' && (told.length > 0 || (input.namesPerson ?? false)),
      councilId: null,
      moreTexts: told.length > 0 ? [after.name, ...told.map((field) => after[field])] : [],
      isOwnText: isNewText || (await hasWritten(tx, 'Person', [before.id], writer.userId)),
      revisions: [{ recordType: 'Person', recordId: before.id, recordVersion: after.version, before, after }],
    };
  },
};

function checkNames(changes: EditPersonInput['changes']): void {
  for (const field of ['name', 'sortName'] as const) {
    if (changes[field] !== undefined && changes[field].trim() === '')
      throw new InputRefusedError([field], 'A person cannot be without a name.');
  }
}
