import type { PledgeStatus } from '../generated/prisma/enums.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeUpdateInput } from './check-against-record.ts';
import { publishOrHold, type RecordedStatus } from './publish-or-hold.ts';

export type RecordPledgeStatusInput = Omit<PledgeUpdateInput, 'kind' | 'correctsId'> & {
  status: PledgeStatus;
};

/** Rates a pledge. A final status, or text that names a person, waits for a second person (R6). */
export async function recordPledgeStatus(
  prisma: PrismaClient,
  input: RecordPledgeStatusInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  return publishOrHold(
    prisma,
    'recordPledgeStatus',
    { ...input, kind: 'RATING', correctsId: null },
    actor,
    today,
  );
}
