import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText } from '../sign-off/text-edit.ts';
import { type WithdrawalInput, withdrawalOf } from '../sign-off/withdraw-record.ts';

type WithdrawEventInput = WithdrawalInput & { id: string };

/** Withdraws a published event for good (R7), such as one that was called off: calendars show it as cancelled. A reason that names somebody waits for a second person (R6). */
export function withdrawEvent(
  prisma: PrismaClient,
  input: WithdrawEventInput,
  actor: { userId: string },
  today: Date,
): Promise<Event> {
  return publishOrHoldText(prisma, eventWithdrawal, input, actor, today);
}

export const eventWithdrawal = withdrawalOf<WithdrawEventInput, Event>({
  useCase: 'withdrawEvent',
  recordType: 'Event',
  idOf: ({ id }) => id,
  field: 'id',
  noun: 'event',
  find: (tx, which) => tx.event.findUnique(which),
  update: (tx, change) => tx.event.update(change),
  councilIdOf: () => null,
});
