import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { getRepliedUpdate } from './load-replied-update.ts';

export type OfferRightOfReplyInput = {
  updateId: string;
  /** The body or office asked; public, so never an address. */
  offeredTo: string;
  offeredOn: Date;
  /** The last day for the reply. */
  repliesUntil: Date;
  changeReason: string;
};

/** Records that the body an update is about was asked for its reply (R19): public, append-only. A further row gives more time. */
export async function offerRightOfReply(
  prisma: PrismaClient,
  input: OfferRightOfReplyInput,
  actor: { userId: string },
  today: Date,
): Promise<StatusUpdate> {
  checkChangeReason(input.changeReason);
  checkOffer(input, today);
  return prisma.$transaction(async (tx) => {
    const { pledge: _pledge, ...update } = await getRepliedUpdate(tx, input.updateId);
    if (input.offeredOn < update.effectiveOn) {
      throw new InputRefusedError(
        ['offeredOn'],
        'A reply is not offered before the update took effect. Give the day it was offered.',
      );
    }
    const { updateId, offeredOn, repliesUntil } = input;
    const offer = await tx.replyOffer.create({
      data: { updateId, offeredTo: input.offeredTo.trim(), offeredOn, repliesUntil },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'ReplyOffer', recordId: offer.id, recordVersion: null, before: null, after: offer },
      ],
    });
    return update;
  });
}

function checkOffer({ offeredTo, offeredOn, repliesUntil }: OfferRightOfReplyInput, today: Date): void {
  if (offeredTo.trim() === '')
    throw new InputRefusedError(['offeredTo'], 'Say which body or office was asked.');
  if (offeredTo.includes('@')) {
    throw new InputRefusedError(
      ['offeredTo'],
      'Readers see whom you asked: name the body or office, no address.',
    );
  }
  if (offeredOn > today)
    throw new InputRefusedError(
      ['offeredOn'],
      'The day lies in the future. Record the offer once it is made.',
    );
  if (repliesUntil <= offeredOn)
    throw new InputRefusedError(['repliesUntil'], 'Give a day for the reply that comes after the offer.');
}
