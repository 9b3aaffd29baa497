import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import type { Person, PrismaClient } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { loadKeys } from '../suppression/suppression-keys.ts';
import { suppress } from '../suppression/suppress.ts';
import { lockPerson } from './lock-person.ts';
import { writeHidden } from './write-hidden.ts';

export type HidePersonInput = Readonly<{
  id: string;
  expectedVersion: number;
  reason: SuppressionReason;
  /** Why, for the audit log. It must not repeat what is hidden. */
  changeReason: string;
}>;

/** Who does it, and where the file of suppressions is. */
export type Hiding = Readonly<{ userId: string; suppressionFile: string | null }>;

/**
 * Takes a person out of every public path at once: their page, their offices and candidacies, names in lists, counts and feeds. Imports and
 * restores do not bring them back (R18). What was written about them in texts stays: redact those apart.
 */
export function hidePerson(prisma: PrismaClient, input: HidePersonInput, actor: Hiding): Promise<Person> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockPerson(tx, input.id);
    checkVersion(before, input.expectedVersion, {});
    if (before.hiddenAt !== null)
      throw new InputRefusedError(['id'], 'This person is hidden already: nothing more to do.');
    if (before.state !== 'PUBLISHED')
      throw new InputRefusedError(['id'], 'Readers do not see this entry: there is nothing to hide.');
    await suppress(tx, {
      keys: await loadKeys(tx, before.id),
      fields: [null],
      reason: input.reason,
      file: actor.suppressionFile,
    });
    return writeHidden(tx, before, input.reason, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
    });
  });
}
