import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { given } from './given.ts';
import type { TextEditStory } from './text-edit-stories.ts';

/** A body that is asked for its reply to an update of a pledge. */
export function replyOfferStory(prisma: PrismaClient, makePledge: () => Promise<string>): TextEditStory {
  return {
    begin: async (offeredTo) => {
      const { id: updateId } = await given(prisma).rating(await makePledge(), 'NOT_DELIVERED', '2026-11-01');
      const record = formatGlobalId('StatusUpdate', updateId);
      const days = { offeredOn: '2026-11-03', repliesUntil: '2026-11-30' };
      const seen = async () => JSON.stringify(await prisma.replyOffer.findMany({ where: { updateId } }));
      return { input: { update: record, offeredTo, ...days }, record, seen };
    },
  };
}
