import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { TextEditStory } from './text-edit-stories.ts';

type Made = { row: { id: string }; record: string; seen: () => Promise<string> };

/** Stories of the words of a published pledge: their corrections, whose words they are, and what a spreadsheet proposes. */
export function pledgeEditStories(
  prisma: PrismaClient,
  pledge: () => Promise<Made>,
): Record<string, TextEditStory> {
  const correction: TextEditStory = {
    type: 'CorrectPledgeTextInput',
    begin: async (en) => {
      const made = await pledge();
      const input = { pledge: made.record, expectedVersion: 1, en, reasonEn: 'A word was left out.' };
      return { ...made, input };
    },
  };
  return {
    correctPledgeTitle: correction,
    correctPledgeWording: correction,
    correctSuccessTest: correction,
    correctWordingBasis: {
      begin: async (en) => {
        const made = await pledge();
        const basis = { basis: 'MANIFESTO_TEXT', reasonEn: 'It is the text itself.' };
        return { ...made, input: { pledge: made.record, expectedVersion: 1, en, ...basis } };
      },
    },
    acceptProposal: {
      begin: async (leadOfficeEn) => {
        const { row, ...made } = await pledge();
        const { id } = await prisma.proposal.create({
          data: {
            kind: 'FIELD',
            key: `lead office of ${row.id}`,
            recordType: 'Pledge',
            recordId: row.id,
            patch: { field: 'leadOfficeEn', source: 'PLEDGE_SPREADSHEET', leadOfficeEn },
          },
        });
        return { ...made, input: { proposal: formatGlobalId('Proposal', id) } };
      },
    },
  };
}
