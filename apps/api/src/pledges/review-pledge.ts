import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeUpdateInput } from './check-against-record.ts';
import { publishOrHold, type RecordedStatus } from './publish-or-hold.ts';

/** `effectiveOn` is the day somebody looked. Summary and evidence may be left empty. */
export type ReviewPledgeInput = Omit<
  PledgeUpdateInput,
  'kind' | 'status' | 'reason' | 'correctsId' | 'successorId'
>;

/** Records that somebody looked and nothing had changed: the status stays, its freshness runs anew from that day. */
export async function reviewPledge(
  prisma: PrismaClient,
  input: ReviewPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  const update = {
    ...input,
    kind: 'REVIEWED_NO_CHANGE',
    status: null,
    reason: null,
    correctsId: null,
    successorId: null,
  } as const;
  return publishOrHold(prisma, 'reviewPledge', update, actor, today);
}
