import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { checkEvent, type EventFields } from './check-event.ts';

export type EditEventInput = {
  id: string;
  expectedVersion: number;
  /** A field left out is not touched; null empties it. */
  changes: { [Field in keyof EventFields]?: EventFields[Field] | undefined };
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Edits an event. One that is published is seen at once, so new text that names somebody waits for a second person (R6). */
export function editEvent(
  prisma: PrismaClient,
  input: EditEventInput,
  actor: { userId: string },
  today: Date,
): Promise<Event> {
  return publishOrHoldText(prisma, eventEdit, input, actor, today);
}

export const eventEdit: TextEdit<EditEventInput, Event> = {
  useCase: 'editEvent',
  recordType: 'Event',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.event.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'event');
    checkVersion(before, input.expectedVersion, input.changes);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This event is withdrawn, so it stays as it is.');
    const changed = pickChanged(before, input.changes);
    const changes = changesOf(before, changed);
    const isPublic = before.state === 'PUBLISHED';
    if (changes.length === 0) return { row: before, changes, isPublic, councilId: null, revisions: [] };
    checkEvent({ ...before, ...changed });
    const after = await tx.event.update({
      where: { id: before.id },
      data: { ...changed, version: { increment: 1 } },
    });
    const revision = { recordType: 'Event', recordId: before.id, recordVersion: after.version } as const;
    return { row: after, changes, isPublic, councilId: null, revisions: [{ ...revision, before, after }] };
  },
};
