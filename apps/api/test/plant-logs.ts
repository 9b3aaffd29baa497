import type { GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { day } from './given.ts';

type Hidden = readonly (readonly [type: GlobalIdType, id: string])[];

/**
 * Corrections and withdrawals of records that are not published, and published records whose body or campaign is not: none of them may
 * leave (R7). Every text is the secret.
 */
export async function plantLogs(prisma: PrismaClient, secret: string, hidden: Hidden): Promise<void> {
  for (const [recordType, recordId] of hidden) {
    await prisma.correction.create({
      data: {
        recordType,
        recordId,
        field: 'titleEn',
        beforeText: secret,
        afterText: secret,
        reasonEn: secret,
      },
    });
    await prisma.withdrawal.create({
      data: { recordType, recordId, reasonEn: secret, withdrawnOn: day('2026-01-01') },
    });
  }
  const draftOf = (wanted: GlobalIdType) => hidden.find(([type]) => type === wanted)?.[1] ?? '';
  const organisationId = draftOf('Organisation');
  const published = { titleEn: secret, state: 'PUBLISHED' as const };
  const meeting = { ...published, kind: 'MEETING' as const, startsOn: day('2026-01-01') };
  await prisma.event.create({ data: { ...meeting, slug: `${secret}-of-a-draft-party`, organisationId } });
  await prisma.event.create({
    data: { ...meeting, slug: `${secret}-of-a-draft-campaign`, campaignId: draftOf('Campaign') },
  });
  await prisma.policyDocument.create({
    data: { ...published, slug: `${secret}-of-a-draft-party`, kind: 'AIMS', ownerId: organisationId },
  });
  await prisma.imprint.create({
    data: {
      scope: 'PARTY',
      organisationId,
      promoterKind: 'PERSON',
      promoterName: secret,
      addressEn: secret,
      from: day('2020-01-01'),
    },
  });
}

/** How the roots that could show what `plantLogs` planted are asked. */
export function logQuestions(secret: string): Record<string, string[]> {
  return {
    policyDocument: [
      `(slug: "${secret}")`,
      `(slug: "${secret}-of-a-draft-party")`,
      '(slug: "open-platform")',
    ],
    imprint: ['', `(localParty: { slug: "${secret}" })`],
    event: [`(slug: "${secret}")`, `(slug: "${secret}-of-a-draft-party")`],
    corrections: ['(first: 5)', '(organisation: { slug: "aldermere" })', `(campaign: "${secret}")`],
    withdrawals: [
      '(first: 5)',
      '(organisation: { slug: "aldermere" })',
      `(manifesto: "${secret}-manifesto")`,
    ],
  };
}
