import { InputRefusedError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit, type TextEditInput } from '../sign-off/text-edit.ts';
import { getRepliedUpdate } from './load-replied-update.ts';

export type OfferRightOfReplyInput = {
  updateId: string;
  /** The body or office asked; public, so never an address. */
  offeredTo: string;
  offeredOn: Date;
  /** The last day for the reply. */
  repliesUntil: Date;
  /** The author says that whom was asked names a person (R6). */
  namesPerson?: boolean;
  changeReason: string;
};

/** Log rows have no version: a further offer overwrites none. */
const NO_VERSION = 1;

/**
 * Records that the body an update is about was asked for its reply (R19): public, append-only. A further row gives more time. One that
 * names somebody waits for a second person, as every public text does (R6).
 */
export function offerRightOfReply(
  prisma: PrismaClient,
  input: OfferRightOfReplyInput,
  actor: { userId: string },
  today: Date,
): Promise<StatusUpdate> {
  return publishOrHoldText(prisma, replyOffer, { ...input, expectedVersion: NO_VERSION }, actor, today);
}

export const replyOffer: TextEdit<OfferRightOfReplyInput & TextEditInput, StatusUpdate> = {
  useCase: 'offerRightOfReply',
  recordType: 'StatusUpdate',
  recordIdOf: ({ updateId }) => updateId,
  tryOut: async (tx, input, _writer, today) => {
    checkOffer(input, today);
    const { pledge, ...update } = await getRepliedUpdate(tx, input.updateId);
    if (input.offeredOn < update.effectiveOn) {
      throw new InputRefusedError(
        ['offeredOn'],
        'A reply is not offered before the update took effect. Give the day it was offered.',
      );
    }
    const { updateId, offeredOn, repliesUntil } = input;
    const told = { offeredTo: input.offeredTo.trim(), offeredOn, repliesUntil };
    const offer = await tx.replyOffer.create({ data: { updateId, ...told } });
    return {
      row: update,
      changes: changesOf(null, told),
      isPublic: true,
      councilId: pledge.councilId,
      revisions: [
        { recordType: 'ReplyOffer', recordId: offer.id, recordVersion: null, before: null, after: offer },
      ],
    };
  },
};

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
