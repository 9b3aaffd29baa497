import { checkSignOff } from '../elections/national-sign-off.ts';
import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { appendUpdate } from './publish-status-update.ts';
import { publicTextOf } from './second-person.ts';
import { settleTerm } from './settle-term.ts';
import { parseTermClosePatch, TERM_CLOSE_USE_CASE } from './term-close-patch.ts';
import { type Confirmer, type ConfirmInput, lockWaitingDraft, markConfirmed } from './waiting-draft.ts';

/** A manifesto can hold hundreds of pledges; each is a row of a log with its sources. */
const TIMEOUT_MS = 60_000;

/** Publishes a waiting term close as its second person (R6): every settlement in one transaction and one change set, or none. */
export async function confirmTermClose(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
): Promise<StatusUpdate[]> {
  return prisma.$transaction(
    async (tx) => {
      const draft = await lockWaitingDraft(tx, input, [TERM_CLOSE_USE_CASE], 'PUBLISHED');
      await markConfirmed(tx, draft, confirmer);
      const patch = parseTermClosePatch(draft.patch);
      const settled = await settleTerm(
        tx,
        { ...patch, manifestoId: draft.recordId, expectedVersion: draft.baseVersion ?? 0 },
        today,
      );
      const updates: StatusUpdate[] = [];
      const revisions: RevisionInput[] = [];
      for (const { pledge, settlement, checked } of settled) {
        const text = publicTextOf(pledge.councilId, { ...checked, namesPerson: settlement.namesPerson });
        await checkSignOff(tx, confirmer, text, today, ['draft']);
        const appended = await appendUpdate(tx, {
          pledge,
          input: checked,
          authorId: draft.authorId,
          confirmer,
        });
        updates.push(appended.update);
        revisions.push(...appended.revisions);
      }
      await writeChangeSet(tx, {
        actorId: confirmer.userId,
        channel: 'admin',
        reason: patch.changeReason,
        revisions,
        alsoTouched: ['Evidence'],
      });
      return updates;
    },
    { timeout: TIMEOUT_MS },
  );
}
