import { linkState } from '@wheatsheaf/schema/vocabulary/link-state.ts';
import { bumpGenerations } from '../cache/generation.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { EvidenceLink, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { judgeVisit } from './judge-visit.ts';
import type { LinkVisit } from './link-visit.ts';
import { lockLink } from './lock-link.ts';

/**
 * Writes what a visit to an evidence link came to. A link that becomes moved, dead or changed, or is so no longer, is in the change log;
 * that one more check found nothing new is not, or the log would hold little else.
 */
export async function recordLinkVisit(
  prisma: PrismaClient,
  evidence: { id: string; contentHash: string | null },
  visit: LinkVisit,
  now: Date,
): Promise<EvidenceLink> {
  return prisma.$transaction(async (tx) => {
    const before = await lockLink(tx, evidence.id);
    const after = await tx.evidenceLink.update({
      where: { evidenceId: evidence.id },
      data: judgeVisit(before, evidence.contentHash, visit, now),
    });
    if (isNews(before, after)) await writeNews(tx, before, after);
    else await bumpGenerations(tx, ['EvidenceLink']);
    return after;
  });
}

function isNews(before: EvidenceLink, after: EvidenceLink): boolean {
  const isFirstFind = before.state === 'UNCHECKED' && after.state === 'LIVE';
  return (before.state !== after.state && !isFirstFind) || before.movedToUrl !== after.movedToUrl;
}

async function writeNews(
  tx: Prisma.TransactionClient,
  before: EvidenceLink,
  after: EvidenceLink,
): Promise<void> {
  await writeChangeSet(tx, {
    actorId: null,
    channel: 'job',
    reason: `Evidence link checked: ${linkState[after.state].en.toLowerCase()}.`,
    revisions: [
      {
        recordType: 'EvidenceLink',
        recordId: after.evidenceId,
        recordVersion: after.version,
        before,
        after,
      },
    ],
  });
}
