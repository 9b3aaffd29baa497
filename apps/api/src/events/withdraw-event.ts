import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { leaveWithdrawal, type WithdrawalInput } from '../editorial/leave-withdrawal.ts';
import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';

type WithdrawEventInput = WithdrawalInput & { id: string };

/**
 * Withdraws a published event for good, with its dated public row (R7): calendars show it as cancelled. A reason that names somebody waits
 * for a second person (R6).
 */
export function withdrawEvent(
  prisma: PrismaClient,
  input: WithdrawEventInput,
  actor: { userId: string },
  today: Date,
): Promise<Event> {
  return publishOrHoldText(prisma, eventWithdrawal, input, actor, today);
}

export const eventWithdrawal: TextEdit<WithdrawEventInput, Event> = {
  useCase: 'withdrawEvent',
  recordType: 'Event',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input, _writer, today) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.event.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'event');
    const withdrawn = { recordType: 'Event', record: before, field: 'id', noun: 'event' } as const;
    const { changes, revision } = await leaveWithdrawal(tx, withdrawn, input, today);
    const after = await tx.event.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    return {
      row: after,
      changes,
      isPublic: true,
      councilId: null,
      revisions: [
        revision,
        { recordType: 'Event', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};
