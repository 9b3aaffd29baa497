import { InputRefusedError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { CampaignResource, PrismaClient } from '../generated/prisma/client.ts';
import { type PublicReason, trimReason, writeCorrectionsOf } from '../pledges/write-corrections.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { closeResourceChange, lockResource, type ResourceKey } from './lock-resource.ts';

type CorrectResourceTitleInput = ResourceKey &
  PublicReason & {
    title: string;
    /** The author says that the public text names a person (R6). */
    namesPerson?: boolean;
    changeReason: string;
  };

/**
 * Corrects the title of a resource, of all its editions at once: they are told to belong together by it. What readers saw stays in the log
 * of corrections (R4). A title or reason that names somebody waits for a second person (R6).
 */
export function correctResourceTitle(
  prisma: PrismaClient,
  input: CorrectResourceTitleInput,
  actor: { userId: string },
  today: Date,
): Promise<CampaignResource> {
  return publishOrHoldText(prisma, resourceTitleCorrection, input, actor, today);
}

export const resourceTitleCorrection: TextEdit<CorrectResourceTitleInput, CampaignResource> = {
  useCase: 'correctResourceTitle',
  recordType: 'Campaign',
  recordIdOf: ({ campaignId }) => campaignId,
  tryOut: async (tx, input) => {
    const { campaign, resource } = await lockResource(tx, input);
    const title = input.title.trim();
    if (title === '') throw new InputRefusedError(['title'], 'Give its title.');
    if (title === resource.title)
      throw new InputRefusedError(['title'], 'The title reads like this already. Nothing to correct.');
    const { campaignId, kind, nation, language } = resource;
    const series = { campaignId, kind, nation, language };
    const taken = await tx.campaignResource.findFirst({ where: { ...series, title } });
    if (taken)
      throw new InputRefusedError(
        ['title'],
        'Another resource of this kind, nation and language has that title already. Give another title.',
      );
    const editions = await tx.campaignResource.findMany({
      where: { ...series, title: resource.title },
      orderBy: { edition: 'asc' },
    });
    const isPublic = campaign.state !== 'DRAFT';
    const field = language === 'cy' ? 'titleCy' : 'titleEn';
    const change = [{ field, before: resource.title, after: title }];
    const corrections = [];
    const changed = [];
    for (const before of editions) {
      const record = { recordType: 'CampaignResource', recordId: before.id } as const;
      if (isPublic) corrections.push(...(await writeCorrectionsOf(tx, record, change, input)));
      const after = await tx.campaignResource.update({ where: { id: before.id }, data: { title } });
      changed.push({ before, after });
    }
    return {
      row: { ...resource, title },
      changes: [...change, ...changesOf(null, trimReason(input))],
      isPublic,
      councilId: null,
      revisions: [...corrections, ...(await closeResourceChange(tx, campaign, changed))],
    };
  },
};
