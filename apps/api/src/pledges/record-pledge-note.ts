import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeUpdateInput } from './check-against-record.ts';
import { publishOrHold, type RecordedStatus } from './publish-or-hold.ts';

/** `effectiveOn` is the day of the news. Evidence may be left empty. */
export type RecordPledgeNoteInput = Omit<
  PledgeUpdateInput,
  'kind' | 'status' | 'reason' | 'correctsId' | 'successorId'
>;

/** Adds news to a pledge's log that changes no status and is no review: its freshness runs on. Text that names a person waits (R6). */
export async function recordPledgeNote(
  prisma: PrismaClient,
  input: RecordPledgeNoteInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  const note = {
    ...input,
    kind: 'NOTE',
    status: null,
    reason: null,
    correctsId: null,
    successorId: null,
  } as const;
  return publishOrHold(prisma, 'recordPledgeNote', note, actor, today);
}
