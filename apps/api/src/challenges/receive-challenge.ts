import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { addDays } from '../calendar/day.ts';
import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { DomainError } from '../errors.ts';
import type { Challenge, PrismaClient } from '../generated/prisma/client.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { ANSWER_DUE_DAYS } from './challenge-standing.ts';
import type { ChallengeContactInput } from './parse-challenge.ts';

export type ReceivedChallenge = {
  pledgeId: string;
  lang: Language;
  text: string;
  /** Null: no answer is mailed. */
  contact: ChallengeContactInput | null;
};

/**
 * Keeps a reader's challenge, unpublished until somebody has read it. The same text sent twice is one. Neither text nor contact is in the
 * history, and no failure says either: a fault of the database is passed on by its code alone, for its message quotes what was written.
 */
export async function receiveChallenge(
  prisma: PrismaClient,
  input: ReceivedChallenge,
  today: Date,
): Promise<Challenge> {
  try {
    return await keepChallenge(prisma, input, today);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    // oxlint-disable-next-line preserve-caught-error -- the cause quotes the reader's text and address, and would be logged
    throw new Error(`a challenge could not be kept (${code})`);
  }
}

async function keepChallenge(
  prisma: PrismaClient,
  { pledgeId, lang, text, contact }: ReceivedChallenge,
  today: Date,
): Promise<Challenge> {
  return prisma.$transaction(async (tx) => {
    // Two presses of the button wait for each other here.
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${pledgeId}::uuid FOR UPDATE`;
    const pledge = await tx.pledge.findFirst({
      where: { AND: [{ id: pledgeId, state: 'PUBLISHED' }, visiblePledge({ kind: 'reader' })] },
      select: { id: true },
    });
    if (!pledge) throw new RecordNotFoundError('pledge', 'published pledge');
    const same = await tx.challenge.findFirst({ where: { pledgeId, text, state: 'RECEIVED' } });
    if (same) return same;
    const challenge = await tx.challenge.create({
      data: {
        pledgeId,
        lang,
        text,
        receivedOn: today,
        answerDueOn: addDays(today, ANSWER_DUE_DAYS),
        ...(contact && { contact: { create: contact } }),
      },
    });
    const { state, receivedOn, answerDueOn, version } = challenge;
    await writeChangeSet(tx, {
      actorId: null,
      channel: 'reader',
      reason: 'A reader challenged a pledge’s status',
      revisions: [
        {
          recordType: 'Challenge',
          recordId: challenge.id,
          recordVersion: version,
          before: null,
          after: { pledgeId, lang, state, receivedOn, answerDueOn },
        },
      ],
    });
    return challenge;
  });
}
