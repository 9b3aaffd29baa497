import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { judgeOwners } from '../evidence/party-own.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { appendCampaignRow } from './append-campaign-row.ts';
import { campaignLogSelect, campaignRows, findState, getCampaignState } from './campaign-log.ts';
import { isCampaignReopened } from './campaign-moves.ts';
import type { CampaignStateInput } from './campaign-patch.ts';
import { CAMPAIGN_RULES } from './campaign-rules.ts';
import { checkLogRow } from './check-log-row.ts';
import { judgeText, type PreparedUpdate } from './prepared-update.ts';

/** Locks a campaign and holds a state, or the correction of one, against its log. Throws the rule it breaks, or the conflict (R8). */
export async function prepareCampaignState(
  tx: Prisma.TransactionClient,
  input: CampaignStateInput,
  today: Date,
): Promise<PreparedUpdate> {
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${input.campaignId}::uuid FOR UPDATE`;
  const campaign = await tx.campaign.findUnique({
    where: { id: input.campaignId },
    include: { updates: campaignLogSelect },
  });
  if (!campaign) throw new RecordNotFoundError('campaign', 'campaign');
  if (campaign.version !== input.expectedVersion) {
    throw new VersionConflictError(input.expectedVersion, campaign.version, [
      { field: 'state', yours: input.state, theirs: getCampaignState(campaign.updates, today) },
    ]);
  }
  if (campaign.state === 'WITHDRAWN')
    throw new InputRefusedError(['campaign'], 'This campaign is withdrawn: nothing is added to its log.');
  if (campaign.state !== 'PUBLISHED')
    throw new InputRefusedError(['campaign'], 'Only a published campaign has a log. Publish it first.');

  const log = campaignRows(campaign.updates);
  const before = input.effectiveOn === null ? null : findState(log, input.effectiveOn);
  const kind =
    input.correctsId !== null
      ? 'CORRECTION'
      : input.state !== null && isCampaignReopened(before?.state ?? null, input.state)
        ? 'REOPENED'
        : 'RATING';
  const evidence = await judgeOwners(tx, input.evidence);
  const row = checkLogRow(log, { ...input, kind, evidence }, CAMPAIGN_RULES, today);
  return {
    recordType: 'Campaign',
    recordId: campaign.id,
    baseVersion: input.expectedVersion,
    ...(await judgeText(
      tx,
      null,
      input,
      {
        setsFinalState: input.state !== null && campaignState[input.state].isFinal,
        namesPeople: false,
        texts: [],
      },
      today,
    )),
    async publish(signatures) {
      const { update, revision } = await appendCampaignRow(tx, { campaignId: campaign.id, row }, signatures);
      const after = await tx.campaign.update({
        where: { id: campaign.id },
        data: { version: { increment: 1 } },
      });
      return {
        update,
        revisions: [
          revision,
          {
            recordType: 'Campaign',
            recordId: campaign.id,
            recordVersion: after.version,
            before: { version: campaign.version },
            after: { version: after.version },
          },
        ],
        alsoTouched: ['Evidence'],
      };
    },
  };
}
