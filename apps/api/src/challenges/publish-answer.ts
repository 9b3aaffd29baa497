import { writeChangeSet } from '../editorial/write-change-set.ts';
import { DomainError } from '../errors.ts';
import type { Challenge, Prisma } from '../generated/prisma/client.ts';
import type { AnswerPatch } from './answer-patch.ts';
import { type LoadedChallenge, revisionOf } from './load-challenge.ts';
import type { SendChallengeAnswer } from './send-challenge-answer.ts';

/** Longer than a mail server is waited for. */
export const MAIL_TRANSACTION_TIMEOUT_MS = 60_000;

/** The mail server did not take the answer. Nothing was written, so that the address is still there to try again. */
export class AnswerNotMailedError extends DomainError {
  readonly code = 'ANSWER_NOT_MAILED';
  readonly path = ['challenge'];

  constructor() {
    super(
      'The mail server did not take the answer, so nothing was published. Try again, or publish it without the mail: the address is deleted then.',
    );
  }
}

export type AnswerPublication = {
  challenge: LoadedChallenge;
  patch: AnswerPatch;
  /** Who publishes it. */
  actor: { userId: string };
  today: Date;
  /** Null: no mail server is set. */
  sendAnswer: SendChallengeAnswer | null;
};

/**
 * Publishes a checked answer inside the caller's transaction: mails it first, then deletes whom the challenge came from. The mail goes
 * before the chain of changes is locked, so a slow mail server holds up this challenge alone.
 */
export async function publishAnswer(
  tx: Prisma.TransactionClient,
  { challenge, patch, actor, today, sendAnswer }: AnswerPublication,
): Promise<{ challenge: Challenge; isMailed: boolean | null }> {
  const contact = await tx.challengeContact.findUnique({ where: { challengeId: challenge.id } });
  const isToBeMailed = contact !== null && sendAnswer !== null && !patch.isMailSkipped;
  if (isToBeMailed && !(await sendAnswer(contact, await mailOf(tx, challenge, patch))))
    throw new AnswerNotMailedError();
  await tx.challengeContact.deleteMany({ where: { challengeId: challenge.id } });
  const answerEn = patch.answerEn?.trim() || null;
  const answerCy = patch.answerCy?.trim() || null;
  const after = await tx.challenge.update({
    where: { id: challenge.id },
    data: {
      state: 'ANSWERED',
      answerEn,
      answerCy,
      answeredOn: today,
      updateId: patch.updateId,
      version: { increment: 1 },
    },
  });
  await writeChangeSet(tx, {
    actorId: actor.userId,
    channel: 'admin',
    reason: patch.changeReason,
    revisions: [revisionOf(challenge, after, { answerEn, answerCy, updateId: patch.updateId })],
  });
  return { challenge: after, isMailed: contact === null ? null : isToBeMailed };
}

async function mailOf(
  tx: Prisma.TransactionClient,
  { pledgeId, text }: LoadedChallenge,
  { answerEn, answerCy }: AnswerPatch,
) {
  const { reference, manifesto } = await tx.pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { reference: true, manifesto: { select: { slug: true } } },
  });
  return { pledge: `${manifesto.slug}/${reference}`, challenge: text, answerEn, answerCy };
}
