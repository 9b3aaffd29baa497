import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { TextEditStory } from './text-edit-stories.ts';

/** Stories of what a published campaign offers: its title corrected, and its withdrawal. */
export function resourceEditStories(
  prisma: PrismaClient,
  campaign: () => Promise<{ row: { id: string }; record: string }>,
): Record<string, TextEditStory> {
  const over = (fields: (text: string) => Record<string, unknown>): TextEditStory => ({
    begin: async (text) => {
      const { row, record } = await campaign();
      const { id } = await prisma.campaignResource.create({
        data: { campaignId: row.id, kind: 'BRIEFING', title: 'A briefing', url: 'https://example.org/1' },
      });
      const resource = formatGlobalId('CampaignResource', id);
      const input = { campaign: record, resource, expectedVersion: 1, ...fields(text) };
      const seen = async () =>
        JSON.stringify([
          await prisma.campaignResource.findUnique({ where: { id } }),
          await prisma.correction.findMany({ where: { recordId: id } }),
          await prisma.withdrawal.findMany({ where: { recordId: id } }),
        ]);
      return { input, record, seen };
    },
  });
  return {
    correctResourceTitle: over((title) => ({ title, reasonEn: 'It was misread.' })),
    withdrawCampaignResource: over((reasonEn) => ({ reasonEn })),
  };
}
