import { formatDay } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Imprint, PrismaClient } from '../generated/prisma/client.ts';

export type EndImprintInput = {
  id: string;
  expectedVersion: number;
  /** The first day it is no more in force. */
  to: Date;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Ends an imprint. From that day the next nearest stands in its place, at last the publisher's alone, until another is set (R13). */
export async function endImprint(
  prisma: PrismaClient,
  input: EndImprintInput,
  actor: { userId: string },
): Promise<Imprint> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Imprint" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.imprint.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'imprint');
    checkVersion(before, input.expectedVersion, { to: input.to });
    if (input.to <= before.from)
      throw new InputRefusedError(
        ['to'],
        `It is in force from ${formatDay(before.from)}: give a day after that.`,
      );
    if (before.to !== null && before.to < input.to)
      throw new InputRefusedError(
        ['to'],
        `It ends on ${formatDay(before.to)} already. Set another imprint from that day instead.`,
      );
    const after = await tx.imprint.update({
      where: { id: before.id },
      data: { to: input.to, version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Imprint', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}
