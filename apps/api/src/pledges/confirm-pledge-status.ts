import type { PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { checkSignOff } from '../elections/national-sign-off.ts';
import { checkAgainstRecord } from './check-against-record.ts';
import { publishStatusUpdate } from './publish-status-update.ts';
import { publicTextOf } from './second-person.ts';
import { parseStatusPatch, STATUS_USE_CASES } from './status-patch.ts';
import { type Confirmer, type ConfirmInput, lockWaitingDraft, markConfirmed } from './waiting-draft.ts';

/**
 * Publishes a waiting rating, correction, reopening or review as its second person (R6). The rules are held against the record again: it
 * may have moved since.
 */
export async function confirmPledgeStatus(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
): Promise<StatusUpdate> {
  return prisma.$transaction(async (tx) => {
    const draft = await lockWaitingDraft(tx, input, STATUS_USE_CASES, 'PUBLISHED');
    await markConfirmed(tx, draft, confirmer);
    const patch = parseStatusPatch(draft.patch);
    const { pledge, checked } = await checkAgainstRecord(
      tx,
      {
        ...patch,
        status: patch.setsStatus ? patch.status : null,
        pledgeId: draft.recordId,
        expectedVersion: draft.baseVersion ?? 0,
      },
      today,
    );
    await checkSignOff(tx, confirmer, publicTextOf(pledge.councilId, checked), today, ['draft']);
    return publishStatusUpdate(tx, {
      pledge,
      input: checked,
      authorId: draft.authorId,
      confirmer,
      reason: patch.changeReason,
    });
  });
}
