import { holdDraft } from '../editorial/hold-draft.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import type { Draft, PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { checkAgainstRecord, type PledgeUpdateInput } from './check-against-record.ts';
import { publishStatusUpdate } from './publish-status-update.ts';
import { needsSecondPerson } from './second-person.ts';
import type { StatusUseCase } from './status-patch.ts';

/** Either the published update, or the draft that waits for a second person (R6). */
export type RecordedStatus = { update: StatusUpdate; draft: null } | { update: null; draft: Draft };

/**
 * Checks the rules, then publishes the update, or leaves a draft where a second person must publish it. One transaction; the pledge row
 * is locked, so that two editors cannot both build on the same version (R8).
 */
export async function publishOrHold(
  prisma: PrismaClient,
  useCase: StatusUseCase,
  input: PledgeUpdateInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const { pledge, isTermClosed, checked } = await checkAgainstRecord(tx, input, today);
    if (await needsSecondPerson(tx, pledge.councilId, checked, isTermClosed, today)) {
      const { pledgeId, expectedVersion, ...patch } = checked;
      const draft = await holdDraft(tx, {
        useCase,
        recordType: 'Pledge',
        recordId: pledgeId,
        baseVersion: expectedVersion,
        patch,
        authorId: actor.userId,
      });
      return { update: null, draft };
    }
    const update = await publishStatusUpdate(tx, {
      pledge,
      input: checked,
      authorId: actor.userId,
      confirmer: null,
      reason: input.changeReason,
    });
    return { update, draft: null };
  });
}
