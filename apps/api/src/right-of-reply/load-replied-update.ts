import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import { opensReply } from './opens-reply.ts';

export type RepliedUpdate = StatusUpdate & { pledge: { councilId: string } };

/** The update of a published pledge that a reply is offered or given to. Throws for one that opens none (R19). */
export async function getRepliedUpdate(
  tx: Prisma.TransactionClient,
  updateId: string,
): Promise<RepliedUpdate> {
  const update = await tx.statusUpdate.findUnique({
    where: { id: updateId },
    include: { pledge: { select: { councilId: true, state: true } } },
  });
  if (!update?.pledge) throw new RecordNotFoundError('update', 'update of a pledge');
  if (update.pledge.state !== 'PUBLISHED') {
    throw new InputRefusedError(['update'], 'This pledge is withdrawn: nothing is added to its log.');
  }
  if (!opensReply(update)) {
    throw new InputRefusedError(
      ['update'],
      'A right of reply is opened by "not delivered", a changed mind or another body’s block. This update is none of these.',
    );
  }
  return { ...update, pledge: update.pledge };
}
