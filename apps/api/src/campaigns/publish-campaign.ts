import { InputRefusedError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import type { Campaign, PrismaClient } from '../generated/prisma/client.ts';
import { hasWritten } from '../sign-off/has-written.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { findMissingOfCampaign, told } from './campaign-texts.ts';
import { lockCampaign } from './lock-campaign.ts';

export type PublishCampaignInput = {
  campaignId: string;
  expectedVersion: number;
  /** The publisher says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Shows a drafted campaign to readers, with its clauses and all it hands out. Refused with everything that is missing, at once. One that
 * names somebody is published by a person who did not write it, and waits for one otherwise (R6).
 */
export function publishCampaign(
  prisma: PrismaClient,
  input: PublishCampaignInput,
  actor: Writer,
  today: Date,
): Promise<Campaign> {
  return publishOrHoldText(prisma, campaignPublication, input, actor, today);
}

export const campaignPublication: TextEdit<PublishCampaignInput, Campaign> = {
  useCase: 'publishCampaign',
  recordType: 'Campaign',
  recordIdOf: ({ campaignId }) => campaignId,
  tryOut: async (tx, input, writer) => {
    const before = await lockCampaign(tx, input, { state: 'PUBLISHED' });
    if (before.state !== 'DRAFT')
      throw new InputRefusedError(['campaign'], 'Only a draft is published. This campaign has been already.');
    const missing = findMissingOfCampaign(before);
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'campaign');
    const after = await tx.campaign.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
      include: { asks: true, clauses: true },
    });
    const resources = await tx.campaignResource.findMany({
      where: { campaignId: before.id },
      orderBy: { id: 'asc' },
    });
    const { titleEn, titleCy, aimEn, aimCy, decidedByEn, decidedByCy } = after;
    return {
      row: after,
      changes: changesOf(null, {
        titleEn,
        titleCy,
        aimEn,
        aimCy,
        decidedByEn,
        decidedByCy,
        asks: told(before.asks),
        clauses: told(before.clauses),
        resources: resources.map(({ title }) => title).join('\n'),
        state: 'PUBLISHED',
      }),
      isPublic: true,
      councilId: null,
      isOwnText: await hasWritten(tx, 'Campaign', [before.id], writer.userId),
      revisions: [
        { recordType: 'Campaign', recordId: before.id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['CampaignAsk', 'CampaignClause', 'CampaignResource'],
    };
  },
};
