import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { holdDraft } from '../editorial/hold-draft.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { checkSignOff, type PublicText } from '../elections/national-sign-off.ts';
import type { Draft, Prisma, PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { mustWait } from '../sign-off/must-wait.ts';
import {
  type Confirmer,
  type ConfirmInput,
  lockWaitingDraft,
  markConfirmed,
} from '../pledges/waiting-draft.ts';
import { getRepliedUpdate, type RepliedUpdate } from './load-replied-update.ts';
import { parseReplyPatch, REPLY_USE_CASE, type ReplyPatch } from './reply-patch.ts';

export type RecordReplyInput = ReplyPatch & { updateId: string };

/** Either the update with its published reply, or the draft that waits for a second person (R6). */
export type RecordedReply = { update: StatusUpdate; draft: null } | { update: null; draft: Draft };

/** Prints a body's own reply beside an update (R19). One that names a person waits for a second person (R6). */
export async function recordReply(
  prisma: PrismaClient,
  input: RecordReplyInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedReply> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const { updateId, ...patch } = input;
    const update = await getRepliedUpdate(tx, updateId);
    await checkReply(tx, update, patch, today);
    const text = publicTextOf(update, patch);
    if (!(await mustWait(tx, text, today)))
      return { update: await publishReply(tx, update, patch, actor), draft: null };
    const draft = await holdDraft(tx, {
      useCase: REPLY_USE_CASE,
      recordType: 'StatusUpdate',
      recordId: updateId,
      patch,
      authorId: actor.userId,
    });
    return { update: null, draft };
  });
}

/** Publishes a waiting reply as its second person (R6), about a candidate as a national administrator (R19). */
export async function confirmReply(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
): Promise<StatusUpdate> {
  return prisma.$transaction(async (tx) => {
    const draft = await lockWaitingDraft(tx, input, [REPLY_USE_CASE], 'PUBLISHED');
    await markConfirmed(tx, draft, confirmer);
    const patch = parseReplyPatch(draft.patch);
    const update = await getRepliedUpdate(tx, draft.recordId);
    await checkReply(tx, update, patch, today);
    await checkSignOff(tx, confirmer, publicTextOf(update, patch), today, ['draft']);
    return publishReply(tx, update, patch, confirmer);
  });
}

async function checkReply(
  tx: Prisma.TransactionClient,
  update: RepliedUpdate,
  { textEn, textCy, repliedBy, repliedOn }: ReplyPatch,
  today: Date,
): Promise<void> {
  if (!textEn?.trim() && !textCy?.trim())
    throw new InputRefusedError(
      ['textEn'],
      'Give the reply in the body’s own words, in one language at least.',
    );
  if (repliedBy.trim() === '') throw new InputRefusedError(['repliedBy'], 'Say which body replied.');
  if (repliedOn > today || repliedOn < update.effectiveOn) {
    throw new InputRefusedError(
      ['repliedOn'],
      'Give the day of the reply: not before the update took effect, and not in the future.',
    );
  }
  // The log is append-only: a reply sent twice would stand there twice for good.
  const same = await tx.rightOfReply.findFirst({
    where: { updateId: update.id, textEn: textEn?.trim() || null, textCy: textCy?.trim() || null },
  });
  if (same) throw new InputRefusedError(['textEn'], 'This reply is printed beside the update already.');
}

async function publishReply(
  tx: Prisma.TransactionClient,
  { pledge: _pledge, ...update }: RepliedUpdate,
  { textEn, textCy, repliedBy, repliedOn, changeReason }: ReplyPatch,
  actor: { userId: string },
): Promise<StatusUpdate> {
  const reply = await tx.rightOfReply.create({
    data: {
      updateId: update.id,
      textEn: textEn?.trim() || null,
      textCy: textCy?.trim() || null,
      repliedBy: repliedBy.trim(),
      repliedOn,
    },
  });
  await writeChangeSet(tx, {
    actorId: actor.userId,
    channel: 'admin',
    reason: changeReason,
    revisions: [
      { recordType: 'RightOfReply', recordId: reply.id, recordVersion: null, before: null, after: reply },
    ],
  });
  return update;
}

function publicTextOf(
  update: RepliedUpdate,
  { textEn, textCy, repliedBy, namesPerson }: ReplyPatch,
): PublicText {
  return { councilId: update.pledge.councilId, texts: [textEn, textCy, repliedBy], namesPerson };
}
