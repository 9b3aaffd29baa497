import { checkSignOff } from '../elections/national-sign-off.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import {
  type Confirmer,
  type ConfirmInput,
  lockWaitingDraft,
  markConfirmed,
} from '../pledges/waiting-draft.ts';
import { checkAnswer, type RecordedAnswer } from './answer-challenge.ts';
import { ANSWER_USE_CASE, parseAnswerPatch } from './answer-patch.ts';
import { lockChallenge } from './load-challenge.ts';
import { publishAnswer } from './publish-answer.ts';

/** Publishes a waiting answer as its second person (R6), about a candidate as a national administrator (R19). */
export async function confirmChallengeAnswer(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
  /** Whether a mail server is set. */
  canMail: boolean,
): Promise<RecordedAnswer> {
  return prisma.$transaction(async (tx) => {
    const draft = await lockWaitingDraft(tx, input, [ANSWER_USE_CASE], 'PUBLISHED');
    await markConfirmed(tx, draft, confirmer);
    const patch = parseAnswerPatch(draft.patch);
    const read = { challengeId: draft.recordId, expectedVersion: draft.baseVersion ?? 0 };
    const challenge = await lockChallenge(tx, read, 'ANSWERED');
    await checkAnswer(tx, challenge, patch);
    const { councilId } = challenge.pledge;
    const texts = [patch.answerEn, patch.answerCy];
    await checkSignOff(tx, confirmer, { councilId, texts, namesPerson: patch.namesPerson }, today, ['draft']);
    const answered = await publishAnswer(tx, { challenge, patch, actor: confirmer, today, canMail });
    return { ...answered, draft: null };
  });
}
