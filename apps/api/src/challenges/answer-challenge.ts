import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { holdDraft } from '../editorial/hold-draft.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import type { Challenge, Draft, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { mustWait } from '../sign-off/must-wait.ts';
import { ANSWER_USE_CASE, type AnswerPatch } from './answer-patch.ts';
import { type ChallengeInput, type LoadedChallenge, lockChallenge } from './load-challenge.ts';
import { publishAnswer } from './publish-answer.ts';

export type AnswerChallengeInput = ChallengeInput & Omit<AnswerPatch, 'changeReason'>;

/** Either the answered challenge, with whether it is to be mailed, or the draft that waits for a second person (R6). */
export type RecordedAnswer =
  | { challenge: Challenge; isToBeMailed: boolean | null; draft: null }
  | { challenge: null; isToBeMailed: null; draft: Draft };

/** Answers a challenge in public. An answer that names a person waits for a second person (R6). */
export async function answerChallenge(
  prisma: PrismaClient,
  input: AnswerChallengeInput,
  actor: { userId: string },
  today: Date,
  /** Whether a mail server is set. */
  canMail: boolean,
): Promise<RecordedAnswer> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const challenge = await lockChallenge(tx, input, 'ANSWERED');
    const { challengeId, expectedVersion, ...patch } = input;
    await checkAnswer(tx, challenge, patch);
    const text = {
      councilId: challenge.pledge.councilId,
      texts: [patch.answerEn, patch.answerCy],
      namesPerson: patch.namesPerson,
    };
    if (await mustWait(tx, text, today)) {
      const draft = await holdDraft(tx, {
        useCase: ANSWER_USE_CASE,
        recordType: 'Challenge',
        recordId: challengeId,
        baseVersion: expectedVersion,
        patch,
        authorId: actor.userId,
      });
      return { challenge: null, isToBeMailed: null, draft };
    }
    const answered = await publishAnswer(tx, { challenge, patch, actor, today, canMail });
    return { ...answered, draft: null };
  });
}

/** Throws where a challenge cannot be answered so. */
export async function checkAnswer(
  tx: Prisma.TransactionClient,
  challenge: LoadedChallenge,
  { answerEn, answerCy, updateId }: AnswerPatch,
): Promise<void> {
  if (challenge.state !== 'OPEN') {
    throw new InputRefusedError(
      ['challenge'],
      challenge.state === 'RECEIVED'
        ? 'Nobody has read this challenge yet. Open it first, so that readers see what is answered.'
        : 'This challenge is closed.',
    );
  }
  if (!answerEn?.trim() && !answerCy?.trim())
    throw new InputRefusedError(['answerEn'], 'Write the answer, in one language at least.');
  if (updateId === null) return;
  const update = await tx.statusUpdate.findFirst({ where: { id: updateId, pledgeId: challenge.pledgeId } });
  if (!update) throw new RecordNotFoundError('update', 'update of this pledge');
}
