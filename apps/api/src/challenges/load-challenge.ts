import { RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Challenge, Prisma } from '../generated/prisma/client.ts';
import type { ChallengeState } from '../generated/prisma/enums.ts';

export type ChallengeInput = {
  challengeId: string;
  expectedVersion: number;
  /** Why, for the audit log. */ changeReason: string;
};

export type LoadedChallenge = Challenge & { pledge: { councilId: string } };

/** Locks a challenge that somebody wants to move to a state. Throws where it is gone or has moved since it was read (R8). */
export async function lockChallenge(
  tx: Prisma.TransactionClient,
  { challengeId, expectedVersion }: Omit<ChallengeInput, 'changeReason'>,
  wanted: ChallengeState,
): Promise<LoadedChallenge> {
  await tx.$queryRaw`SELECT 1 FROM "Challenge" WHERE "id" = ${challengeId}::uuid FOR UPDATE`;
  const challenge = await tx.challenge.findUnique({
    where: { id: challengeId },
    include: { pledge: { select: { councilId: true } } },
  });
  if (!challenge) throw new RecordNotFoundError('challenge', 'challenge');
  if (challenge.version !== expectedVersion) {
    throw new VersionConflictError(expectedVersion, challenge.version, [
      { field: 'state', yours: wanted, theirs: challenge.state },
    ]);
  }
  return challenge;
}

/** The row of the history that a challenge's move leaves: never the text as it was sent, and never whom it came from (R18). */
export function revisionOf(before: Challenge, after: Challenge, published: object = {}) {
  return {
    recordType: 'Challenge' as const,
    recordId: after.id,
    recordVersion: after.version,
    before: { state: before.state },
    after: { state: after.state, ...published },
  };
}
