import type { GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { day } from './given.ts';

/** Of a published pledge a challenge that readers see, one unread with its contact and one turned down; of a draft an open one. Gives the hidden ones. */
export async function plantChallenges(
  prisma: PrismaClient,
  pledges: { open: string; draft: string },
  secret: string,
): Promise<[GlobalIdType, string][]> {
  const sent = { receivedOn: day('2026-11-01'), answerDueOn: day('2026-11-29') };
  await prisma.challenge.create({
    data: { ...sent, pledgeId: pledges.open, text: 'This is not what the minutes say.', state: 'OPEN' },
  });
  const unread = await prisma.challenge.create({
    data: {
      ...sent,
      pledgeId: pledges.open,
      text: secret,
      contact: { create: { name: secret, email: `${secret}@example.org` } },
    },
  });
  const rejected = await prisma.challenge.create({
    data: {
      ...sent,
      pledgeId: pledges.open,
      text: secret,
      state: 'REJECTED',
      rejection: 'ADVERTISING',
      rejectionReason: secret,
    },
  });
  const ofDraft = await prisma.challenge.create({
    data: { ...sent, pledgeId: pledges.draft, text: secret, state: 'OPEN' },
  });
  return [unread, rejected, ofDraft].map(({ id }) => ['Challenge', id]);
}
