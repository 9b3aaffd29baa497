import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { checkEvent, type EventFields, eventTexts } from './check-event.ts';
import { namesAPerson } from './names-a-person.ts';

export type EditEventInput = {
  id: string;
  expectedVersion: number;
  /** A field left out is not touched; null empties it. */
  changes: { [Field in keyof EventFields]?: EventFields[Field] | undefined };
  /** Why, for the audit log. */
  changeReason: string;
};

/** Edits an event. One that is published is seen at once, so its new text may name nobody: no second person reads it (R6). */
export async function editEvent(
  prisma: PrismaClient,
  input: EditEventInput,
  actor: { userId: string },
): Promise<Event> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.event.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'event');
    checkVersion(before, input.expectedVersion, input.changes);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This event is withdrawn, so it stays as it is.');
    const changed = pickChanged(before, input.changes);
    if (Object.keys(changed).length === 0) return before;
    const edited = { ...before, ...changed };
    checkEvent(edited);
    const hasNewText = eventTexts(edited).join('\n') !== eventTexts(before).join('\n');
    if (before.state === 'PUBLISHED' && hasNewText && (await namesAPerson(tx, eventTexts(edited))))
      throw new InputRefusedError(
        ['descriptionEn'],
        'This event is published and its text names somebody on the record. Write it without naming anybody.',
      );
    const after = await tx.event.update({
      where: { id: before.id },
      data: { ...changed, version: { increment: 1 } },
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
