import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Challenge, Prisma } from '../generated/prisma/client.ts';
import { queueJob } from '../jobs/queue-job.ts';
import type { AnswerPatch } from './answer-patch.ts';
import { type LoadedChallenge, revisionOf } from './load-challenge.ts';

/** How long a mail server is tried. The database deletes nothing by itself, but keeps no address longer. */
const MAIL_DAYS = 3;

export type AnswerPublication = {
  challenge: LoadedChallenge;
  patch: AnswerPatch;
  /** Who publishes it. */
  actor: { userId: string };
  today: Date;
  /** Whether a mail server is set. */
  canMail: boolean;
};

/**
 * Publishes a checked answer inside the caller's transaction. Where it is to be mailed the mail is queued in the same transaction, so that
 * one that is undone mails nothing, and whom the challenge came from stays until it was sent; else that is deleted at once.
 */
export async function publishAnswer(
  tx: Prisma.TransactionClient,
  { challenge, patch, actor, today, canMail }: AnswerPublication,
): Promise<{ challenge: Challenge; isToBeMailed: boolean | null }> {
  const where = { challengeId: challenge.id };
  const hasContact = (await tx.challengeContact.count({ where })) > 0;
  const isToBeMailed = hasContact && canMail && !patch.isMailSkipped;
  if (isToBeMailed) {
    // Due long since: whatever the clocks of the server and the database say of each other.
    await tx.$executeRaw`
      UPDATE "ChallengeContact" SET "mailUntil" = transaction_timestamp() + make_interval(days => ${MAIL_DAYS}::int), "nextTryAt" = to_timestamp(0)
      WHERE "challengeId" = ${challenge.id}::uuid`;
    await queueJob(tx, 'mailChallengeAnswers');
  } else await tx.challengeContact.deleteMany({ where });
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
  return { challenge: after, isToBeMailed: hasContact ? isToBeMailed : null };
}
