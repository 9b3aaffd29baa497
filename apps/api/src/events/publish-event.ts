import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { hasWritten } from '../sign-off/has-written.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { eventTexts } from './check-event.ts';

export type PublishEventInput = {
  id: string;
  expectedVersion: number;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Publishes a draft event. One whose text names somebody on the record is published by a person who did not write it, and waits for one
 * otherwise (R6).
 */
export function publishEvent(
  prisma: PrismaClient,
  input: PublishEventInput,
  actor: Writer,
  today: Date,
): Promise<Event> {
  return publishOrHoldText(prisma, eventPublication, input, actor, today);
}

export const eventPublication: TextEdit<PublishEventInput, Event> = {
  useCase: 'publishEvent',
  recordType: 'Event',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input, writer) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.event.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'event');
    if (before.version !== input.expectedVersion)
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'PUBLISHED', theirs: before.state },
      ]);
    if (before.state !== 'DRAFT')
      throw new InputRefusedError(['id'], 'Only a draft is published. This event has been already.');
    const after = await tx.event.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
    });
    return {
      row: after,
      changes: changesOf(null, eventTexts(after)),
      isPublic: true,
      councilId: null,
      isOwnText: await hasWritten(tx, 'Event', [before.id], writer.userId),
      revisions: [{ recordType: 'Event', recordId: before.id, recordVersion: after.version, before, after }],
    };
  },
};
