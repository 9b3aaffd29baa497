import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { given } from './given.ts';
import type { TextEditStory } from './text-edit-stories.ts';

/** How a test tries what is said in public of a body: why a seat of it is empty, and how much of it is held. */
export function bodyEditStories(prisma: PrismaClient, councilId: string): Record<string, TextEditStory> {
  const story = given(prisma);
  return {
    recordVacancy: {
      begin: async (reasonEn) => {
        const { id } = await story.ward(councilId);
        const seen = async () => JSON.stringify(await prisma.vacancy.findMany({ where: { postId: id } }));
        const record = formatGlobalId('Post', id);
        return { record, seen, input: { post: record, from: '2026-01-01', reasonEn } };
      },
    },
    setCoverage: {
      begin: async (noteEn) => {
        const where = { organisationId: councilId };
        await prisma.coverage.deleteMany({ where });
        const seen = async () => JSON.stringify(await prisma.coverage.findMany({ where }));
        const record = formatGlobalId('Organisation', councilId);
        const facts = { role: 'COUNCILLOR', level: 'PARTIAL', asOf: '2026-11-01', sources: [] };
        return { record, seen, input: { organisation: record, ...facts, noteEn } };
      },
    },
  };
}
