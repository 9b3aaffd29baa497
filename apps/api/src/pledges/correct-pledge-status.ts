import type { PledgeStatus } from '../generated/prisma/enums.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeUpdateInput } from './check-against-record.ts';
import { publishOrHold, type RecordedStatus } from './publish-or-hold.ts';

/** `effectiveOn` is the day the correction was made; its status counts from the day of the row it names (R9). */
export type CorrectPledgeStatusInput = Omit<PledgeUpdateInput, 'kind'> & {
  /** Null where the row it names sets none: a note, a review, or the correction of one. */
  status: PledgeStatus | null;
  correctsId: string;
};

/**
 * Corrects a row that was wrong: a further one takes the place of the one it names, which stays in sight (R5). A review is thereby taken
 * back, and with it the freshness it gave.
 */
export async function correctPledgeStatus(
  prisma: PrismaClient,
  input: CorrectPledgeStatusInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHold(prisma, 'correctPledgeStatus', { ...input, kind: 'CORRECTION' }, actor, today);
}
