import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import type { Person, PrismaClient } from '../generated/prisma/client.ts';
import { liftSuppression } from '../suppression/suppress.ts';
import type { HidePersonInput, Hiding } from './hide-person.ts';
import { lockPerson } from './lock-person.ts';
import { noteHiding } from './write-hidden.ts';

/** Shows a person again: the suppression ends, and the next import brings them up to date. */
export function showPerson(
  prisma: PrismaClient,
  input: Omit<HidePersonInput, 'reason'>,
  actor: Hiding,
): Promise<Person> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockPerson(tx, input.id);
    checkVersion(before, input.expectedVersion, {});
    if (before.hiddenAt === null)
      throw new InputRefusedError(['id'], 'This person is not hidden: there is nothing to show again.');
    await liftSuppression(tx, before.id, actor.suppressionFile);
    const after = await tx.person.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', hiddenAt: null, hiddenReason: null, version: { increment: 1 } },
    });
    await noteHiding(tx, before, after, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
    });
    return after;
  });
}
