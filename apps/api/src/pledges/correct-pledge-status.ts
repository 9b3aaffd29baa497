import type { PledgeStatus } from '../generated/prisma/enums.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeUpdateInput } from './check-against-record.ts';
import { publishOrHold, type RecordedStatus } from './publish-or-hold.ts';

/** `effectiveOn` is the day the correction was made; its status counts from the day of the row it names (R9). */
export type CorrectPledgeStatusInput = Omit<PledgeUpdateInput, 'kind'> & {
  status: PledgeStatus;
  correctsId: string;
};

/** Corrects a status that was wrong: a further row takes the place of the one it names, which stays in sight (R5). */
export async function correctPledgeStatus(
  prisma: PrismaClient,
  input: CorrectPledgeStatusInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHold(prisma, 'correctPledgeStatus', { ...input, kind: 'CORRECTION' }, actor, today);
}
