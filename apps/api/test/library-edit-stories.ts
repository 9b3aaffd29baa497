import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { Prisma, PrismaClient } from '../src/generated/prisma/client.ts';
import type { TextEditStory } from './text-edit-stories.ts';

let count = 0;

/** Stories of an idea of the library: edited, published and withdrawn. `wrote` notes who wrote it. */
export function libraryEditStories(
  prisma: PrismaClient,
  wrote: (recordType: Prisma.ModelName, recordId: string) => Promise<void>,
): Record<string, TextEditStory> {
  async function idea(state: 'DRAFT' | 'PUBLISHED', summaryEn = 'An idea.') {
    const { id } = await prisma.modelPledge.create({
      data: {
        slug: `idea-of-stories-${(count += 1)}`,
        titleEn: 'An idea',
        summaryEn,
        level: 'STARTER',
        sources: [
          { url: 'https://example.org/source', publisher: 'Example', licence: null, retrievedOn: null },
        ],
        state,
      },
    });
    await wrote('ModelPledge', id);
    const seen = async () =>
      JSON.stringify([
        await prisma.modelPledge.findUnique({
          where: { id, state: { not: 'DRAFT' } },
          include: { examples: true },
        }),
        await prisma.withdrawal.findMany({ where: { recordId: id } }),
      ]);
    return { record: formatGlobalId('ModelPledge', id), seen };
  }
  const inputOf = (record: string, fields: Record<string, unknown> = {}) => ({
    id: record,
    expectedVersion: 1,
    ...fields,
  });
  const published = (fields: (text: string) => Record<string, unknown>): TextEditStory => ({
    begin: async (text) => {
      const made = await idea('PUBLISHED');
      return { ...made, input: inputOf(made.record, fields(text)) };
    },
  });
  return {
    editModelPledge: published((noteEn) => ({
      examples: [{ placeName: 'Preston', country: 'GB', noteEn, sources: [{ url: 'https://example.org' }] }],
    })),
    publishModelPledge: {
      begin: async (text) => {
        const made = await idea('DRAFT', text);
        return { ...made, input: inputOf(made.record) };
      },
    },
    withdrawModelPledge: published((reasonEn) => ({ reasonEn })),
  };
}
