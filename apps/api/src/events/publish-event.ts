import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Event, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { eventTexts } from './check-event.ts';
import { namesAPerson } from './names-a-person.ts';

export type PublishEventInput = {
  id: string;
  expectedVersion: number;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Publishes a draft event. One whose text names somebody on the record is published by a person who did not write it (R6). */
export async function publishEvent(
  prisma: PrismaClient,
  input: PublishEventInput,
  actor: { userId: string },
): Promise<Event> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.event.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'event');
    if (before.version !== input.expectedVersion)
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'PUBLISHED', theirs: before.state },
      ]);
    if (before.state !== 'DRAFT')
      throw new InputRefusedError(['id'], 'Only a draft is published. This event has been already.');
    if ((await namesAPerson(tx, eventTexts(before))) && (await hasWritten(tx, before.id, actor.userId)))
      throw new SecondPersonNeededError(
        'Its text names somebody on the record and you wrote some of it. Ask another editor to publish it.',
      );
    const after = await tx.event.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [{ recordType: 'Event', recordId: before.id, recordVersion: after.version, before, after }],
    });
    return after;
  });
}

async function hasWritten(tx: Prisma.TransactionClient, eventId: string, userId: string): Promise<boolean> {
  const own = await tx.revision.findFirst({
    where: { recordType: 'Event', recordId: eventId, changeSet: { actorId: userId } },
    select: { id: true },
  });
  return own !== null;
}
