import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { namesKnownPerson } from './second-person.ts';

export type WithdrawPledgeInput = {
  pledgeId: string;
  expectedVersion: number;
  /** Why, for readers. One language is enough. */
  reasonEn: string | null;
  reasonCy: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Withdraws a published pledge for good, with its dated public row (R7): it is never unpublished. No second person is asked for, as the
 * reason is about the record and names nobody: one that does is refused (R6).
 */
export async function withdrawPledge(
  prisma: PrismaClient,
  input: WithdrawPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!before) throw new RecordNotFoundError('pledge', 'pledge');
    if (before.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'WITHDRAWN', theirs: before.state },
      ]);
    }
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['pledge'], 'This pledge is withdrawn already.');
    if (before.state !== 'PUBLISHED')
      throw new InputRefusedError(
        ['pledge'],
        'Only a published pledge is withdrawn. Nobody has seen this one.',
      );
    if (!input.reasonEn?.trim() && !input.reasonCy?.trim()) {
      throw new InputRefusedError(
        ['reasonEn'],
        'Say in a plain sentence why it is withdrawn: readers are shown the reason.',
      );
    }
    for (const field of ['reasonEn', 'reasonCy'] as const) {
      if (!(await namesKnownPerson(tx, before.councilId, [input[field]]))) continue;
      throw new InputRefusedError(
        [field],
        'The reason names somebody of that council. Say why it is withdrawn without naming anybody.',
      );
    }
    // The row first: the database takes no withdrawal without it.
    const withdrawal = await tx.withdrawal.create({
      data: {
        recordType: 'Pledge',
        recordId: before.id,
        reasonEn: input.reasonEn?.trim() || null,
        reasonCy: input.reasonCy?.trim() || null,
        withdrawnOn: today,
      },
    });
    const after = await tx.pledge.update({
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
        { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}
