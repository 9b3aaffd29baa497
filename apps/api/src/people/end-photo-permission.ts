import { addDays } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Photo, PrismaClient } from '../generated/prisma/client.ts';

export type EndPhotoPermissionInput = {
  photoId: string;
  expectedVersion: number;
  /** The last day it may be shown. Null: yesterday, so that it goes at once. */
  endsOn: Date | null;
  changeReason: string;
};

/** Ends the permission to show a photograph: at once, or after a day to come. Caches of readers may hold it an hour longer. */
export async function endPhotoPermission(
  prisma: PrismaClient,
  input: EndPhotoPermissionInput,
  actor: { userId: string },
  today: Date,
): Promise<Photo> {
  checkChangeReason(input.changeReason);
  const permissionEndsOn = input.endsOn ?? addDays(today, -1);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Photo" WHERE "id" = ${input.photoId}::uuid FOR UPDATE`;
    const before = await tx.photo.findUnique({ where: { id: input.photoId } });
    if (!before) throw new RecordNotFoundError('photo', 'photograph');
    checkVersion(before, input.expectedVersion, { permissionEndsOn });
    if (before.permissionEndsOn !== null && before.permissionEndsOn < today)
      throw new InputRefusedError(['photo'], 'Its permission has ended already: nobody is shown it.');
    if (before.permissionEndsOn !== null && permissionEndsOn > before.permissionEndsOn)
      throw new InputRefusedError(
        ['endsOn'],
        'That would lengthen the permission. Add the photograph anew, with the new permission.',
      );
    const after = await tx.photo.update({
      where: { id: before.id },
      data: { permissionEndsOn, version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [{ recordType: 'Photo', recordId: before.id, recordVersion: after.version, before, after }],
    });
    return after;
  });
}
