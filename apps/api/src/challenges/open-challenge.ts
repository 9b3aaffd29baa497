import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { checkSignOff } from '../elections/national-sign-off.ts';
import type { Challenge, PrismaClient } from '../generated/prisma/client.ts';
import type { EditorRole } from '../generated/prisma/enums.ts';
import { type ChallengeInput, lockChallenge, revisionOf } from './load-challenge.ts';
import { isRedactionOf, REDACTED } from './redaction.ts';

export type OpenChallengeInput = ChallengeInput & {
  /** The text with passages replaced by `REDACTED`. Null: as it was sent. */
  text: string | null;
  /** The moderator says that it names a person. */
  namesPerson: boolean;
};

/**
 * Makes a challenge's text public. Personal data may be taken out of it, and nothing else done to it. The moderator is the second person
 * of a reader's text (R6); about a candidate it waits for a national one (R19).
 */
export async function openChallenge(
  prisma: PrismaClient,
  input: OpenChallengeInput,
  actor: { userId: string; role: EditorRole },
  today: Date,
): Promise<Challenge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockChallenge(tx, input, 'OPEN');
    if (before.state !== 'RECEIVED')
      throw new InputRefusedError(['challenge'], 'This challenge was read already.');
    const text = input.text?.replaceAll(/\r\n?/g, '\n').trim() ?? before.text;
    if (!isRedactionOf(text, before.text)) {
      throw new InputRefusedError(
        ['text'],
        `A reader’s text is published in its own words: you can only take personal data out, with ${REDACTED} in the place of each passage.`,
      );
    }
    await checkSignOff(
      tx,
      actor,
      { councilId: before.pledge.councilId, texts: [text], namesPerson: input.namesPerson },
      today,
      ['text'],
    );
    const after = await tx.challenge.update({
      where: { id: before.id },
      data: { state: 'OPEN', text, isRedacted: text !== before.text, version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [revisionOf(before, after, { text, isRedacted: after.isRedacted })],
    });
    return after;
  });
}
