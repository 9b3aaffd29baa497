import type { PledgeStatus } from '../generated/prisma/enums.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeUpdateInput } from './check-against-record.ts';
import { publishOrHold, type RecordedStatus } from './publish-or-hold.ts';

export type ReopenPledgeInput = Omit<PledgeUpdateInput, 'kind' | 'correctsId' | 'successorId'> & {
  status: PledgeStatus;
};

/** Reopens a pledge with a final status because the world has changed since; where the status was wrong it is corrected instead. */
export async function reopenPledge(
  prisma: PrismaClient,
  input: ReopenPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  const update = { ...input, kind: 'REOPENED', correctsId: null, successorId: null } as const;
  return publishOrHold(prisma, 'reopenPledge', update, actor, today);
}
