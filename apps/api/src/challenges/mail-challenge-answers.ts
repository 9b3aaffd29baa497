import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Job } from '../jobs/job.ts';
import type { SendChallengeAnswer } from './send-challenge-answer.ts';

/** Tries of one mail. With the waits between them they take about three days: see MAIL_DAYS. */
const MAX_TRIES = 10;
/** The wait after a first try; it doubles with each further one. */
const FIRST_WAIT_MINUTES = 15;
const LONGEST_WAIT_MINUTES = 12 * 60;

/** What became of the answers that were due, for tests and for whoever runs it by hand. */
export type Mailed = Readonly<{ sent: number; givenUp: number; postponed: number }>;

/**
 * Mails the answers that wait, soon after each was published and again while the mail server does not take them. Its place in the queue
 * holds nothing of anybody: whom to write to stands in `ChallengeContact` alone, and goes with the mail.
 */
export const mailChallengeAnswers: Job = {
  cron: '*/15 * * * *',
  async run({ prisma, sendChallengeAnswer, now, stop }) {
    await mailWaitingAnswers(prisma, sendChallengeAnswer, now, stop);
  },
};

/**
 * Mails what is due and deletes whom it went to: once it was sent, once the mail server said that it never takes it, after the last try,
 * or when its time is up. Each is counted as tried before it is sent, so that a server that dies over it tries no more often; then one
 * reader may get an answer twice. `sendAnswer` is null where no mail server is set any more: what waits goes when its time is up.
 */
export async function mailWaitingAnswers(
  prisma: PrismaClient,
  sendAnswer: SendChallengeAnswer | null,
  now: () => Date,
  stop?: AbortSignal,
): Promise<Mailed> {
  const mailed = { sent: 0, givenUp: await deleteOverdueContacts(prisma, now()), postponed: 0 };
  if (sendAnswer === null) return mailed;
  for (;;) {
    // Every claim puts the next try off, so none is claimed twice.
    const claimed = stop?.aborted ? null : await claimNext(prisma, now());
    if (claimed === null) return mailed;
    const { challengeId, tries, ...contact } = claimed;
    const mail = await loadMail(prisma, challengeId);
    const outcome = mail === null ? 'REFUSED' : await sendAnswer(contact, mail);
    if (outcome === 'SENT' || outcome === 'REFUSED' || tries >= MAX_TRIES) {
      await prisma.challengeContact.deleteMany({ where: { challengeId } });
      mailed[outcome === 'SENT' ? 'sent' : 'givenUp'] += 1;
    } else mailed.postponed += 1;
    // The others would wait for the same silence.
    if (outcome === 'UNREACHED') return mailed;
  }
}

/** Deletes whom an answer could not be mailed to in its time. Also part of the nightly forgetting, so that it rests on no one job. */
export async function deleteOverdueContacts(prisma: PrismaClient, at: Date): Promise<number> {
  const { count } = await prisma.challengeContact.deleteMany({ where: { mailUntil: { lte: at } } });
  return count;
}

type Claimed = { challengeId: string; name: string | null; email: string; tries: number };

async function claimNext(prisma: PrismaClient, at: Date): Promise<Claimed | null> {
  const [claimed] = await prisma.$queryRaw<Claimed[]>`
    UPDATE "ChallengeContact" k SET
      "tries" = k."tries" + 1,
      "nextTryAt" = ${at}::timestamptz + make_interval(mins => LEAST(${FIRST_WAIT_MINUTES}::int * (1 << k."tries"), ${LONGEST_WAIT_MINUTES}::int))
    WHERE k."challengeId" = (
      SELECT "challengeId" FROM "ChallengeContact" WHERE "nextTryAt" <= ${at}::timestamptz
      ORDER BY "nextTryAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING k."challengeId", k."name", k."email", k."tries"`;
  return claimed ?? null;
}

/** The mail as the record has the answer now. Null where its texts were taken out since (R18). */
async function loadMail(prisma: PrismaClient, challengeId: string) {
  const { text, answerEn, answerCy, redactedAt, pledge } = await prisma.challenge.findUniqueOrThrow({
    where: { id: challengeId },
    select: {
      text: true,
      answerEn: true,
      answerCy: true,
      redactedAt: true,
      pledge: { select: { reference: true, manifesto: { select: { slug: true } } } },
    },
  });
  if (redactedAt !== null) return null;
  return { pledge: `${pledge.manifesto.slug}/${pledge.reference}`, challenge: text, answerEn, answerCy };
}
