import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Event, PrismaClient } from '../generated/prisma/client.ts';
import { namesAPerson } from './names-a-person.ts';

export type WithdrawEventInput = {
  id: string;
  expectedVersion: number;
  /** Why, for readers, such as that it was called off. One language is enough. */
  reasonEn: string | null;
  reasonCy: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Withdraws a published event for good, with its dated public row (R7): calendars show it as cancelled. The reason names nobody (R6). */
export async function withdrawEvent(
  prisma: PrismaClient,
  input: WithdrawEventInput,
  actor: { userId: string },
  today: Date,
): Promise<Event> {
  checkChangeReason(input.changeReason);
  const reasonEn = input.reasonEn?.trim() || null;
  const reasonCy = input.reasonCy?.trim() || null;
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.event.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'event');
    if (before.version !== input.expectedVersion)
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'WITHDRAWN', theirs: before.state },
      ]);
    if (before.state !== 'PUBLISHED')
      throw new InputRefusedError(
        ['id'],
        'Only a published event is withdrawn. Readers do not see this one as standing.',
      );
    if (reasonEn === null && reasonCy === null)
      throw new InputRefusedError(
        ['reasonEn'],
        'Say in a plain sentence why it is withdrawn: readers are shown the reason.',
      );
    if (await namesAPerson(tx, [reasonEn, reasonCy]))
      throw new InputRefusedError(
        ['reasonEn'],
        'The reason names somebody on the record. Say why it is withdrawn without naming anybody.',
      );
    // The row first: the database takes no withdrawal without it.
    const withdrawal = await tx.withdrawal.create({
      data: { recordType: 'Event', recordId: before.id, reasonEn, reasonCy, withdrawnOn: today },
    });
    const after = await tx.event.update({
      where: { id: before.id },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        {
          recordType: 'Withdrawal',
          recordId: withdrawal.id,
          recordVersion: null,
          before: null,
          after: withdrawal,
        },
        { recordType: 'Event', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}
