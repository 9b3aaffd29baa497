import { checkChangeReason } from '../editorial/edit-record.ts';
import { holdDraft } from '../editorial/hold-draft.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma, PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import type { RecordedStatus } from '../pledges/publish-or-hold.ts';
import type { Signatures } from './append-campaign-row.ts';
import type { CampaignPatch } from './campaign-patch.ts';
import { prepareAdoption } from './prepare-adoption.ts';
import { prepareCampaignState } from './prepare-campaign-state.ts';
import { prepareClauseOutcomes } from './prepare-clause-outcomes.ts';
import type { PreparedUpdate } from './prepared-update.ts';
import { prepareFollowUp } from './prepare-follow-up.ts';

/**
 * Checks the rules, then publishes an update of a campaign or an adoption, or leaves a draft where a second person must publish it (R6).
 * One transaction; the record is locked, so that two editors cannot both build on the same version (R8).
 */
export async function publishOrHoldCampaign(
  prisma: PrismaClient,
  patch: CampaignPatch,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  checkChangeReason(patch.input.changeReason);
  return prisma.$transaction(async (tx) => {
    const prepared = await prepareCampaignUpdate(tx, patch, today);
    if (prepared.needsSecondPerson) {
      const draft = await holdDraft(tx, {
        useCase: patch.useCase,
        recordType: prepared.recordType,
        recordId: prepared.recordId,
        baseVersion: prepared.baseVersion,
        patch: patch.input,
        authorId: actor.userId,
        organisationIds: prepared.publicText.councilId === null ? [] : [prepared.publicText.councilId],
      });
      return { update: null, draft };
    }
    const signatures = { authorId: actor.userId, confirmer: null };
    return {
      update: await publishCampaignUpdate(tx, prepared, signatures, patch.input.changeReason),
      draft: null,
    };
  });
}

/** Locks what an update is about and holds it against the rules. Throws the first it breaks. */
export function prepareCampaignUpdate(
  tx: Prisma.TransactionClient,
  patch: CampaignPatch,
  today: Date,
): Promise<PreparedUpdate> {
  switch (patch.useCase) {
    case 'recordCampaignState':
    case 'correctCampaignState':
      return prepareCampaignState(tx, patch.input, today);
    case 'recordAdoption':
    case 'correctAdoptionState':
      return prepareAdoption(tx, patch.input, today);
    case 'recordClauseOutcomes':
      return prepareClauseOutcomes(tx, patch.input, today);
    case 'recordFollowUp':
      return prepareFollowUp(tx, patch.input, today);
    default:
      return patch satisfies never;
  }
}

/** Publishes a prepared update with its change set, inside the caller's transaction. */
export async function publishCampaignUpdate(
  tx: Prisma.TransactionClient,
  prepared: PreparedUpdate,
  signatures: Signatures,
  reason: string,
): Promise<StatusUpdate> {
  const { update, revisions, alsoTouched } = await prepared.publish(signatures);
  await writeChangeSet(tx, {
    actorId: signatures.confirmer?.userId ?? signatures.authorId,
    channel: 'admin',
    reason,
    revisions,
    alsoTouched,
  });
  return update;
}
