import type { EvidenceLink, PrismaClient } from '../generated/prisma/client.ts';
import { type EvidenceWithLink, findDueLinks, type LinkChoice } from './find-due-links.ts';
import { findValidators } from './judge-visit.ts';
import { type LinkVisit, NO_VALIDATORS } from './link-visit.ts';
import type { Manners } from './manners.ts';
import { recordLinkVisit } from './record-link-visit.ts';
import { LinkVisitor } from './visit-link.ts';

/** One link that a run looked at, and what it knows of it now. */
export type CheckedLink = { evidenceId: string; url: string } & Pick<
  EvidenceLink,
  'state' | 'reason' | 'movedToUrl' | 'failures'
>;

export type LinkCheckTools = {
  manners: Manners;
  /** Ends the run after what it has written; the links left over stay due. */
  stop: AbortSignal;
  now: () => Date;
};

/**
 * Follows the links of published evidence that are due, one after the other, and writes what became of each. An address that several
 * pieces of evidence share is fetched once.
 */
export async function checkEvidenceLinks(
  prisma: PrismaClient,
  choice: LinkChoice,
  { manners, stop, now }: LinkCheckTools,
): Promise<CheckedLink[]> {
  const visitor = new LinkVisitor(manners);
  const checked: CheckedLink[] = [];
  for (const [url, sharing] of groupByUrl(await findDueLinks(prisma, choice, now()))) {
    if (stop.aborted) break;
    const visit = await visitFor(visitor, url, sharing, stop);
    if (visit === null) break;
    for (const evidence of sharing) {
      const { state, reason, movedToUrl, failures } = await recordLinkVisit(prisma, evidence, visit, now());
      checked.push({ evidenceId: evidence.id, url, state, reason, movedToUrl, failures });
    }
  }
  return checked;
}

/** Null when the run was stopped on the way. "Not modified" would say nothing of evidence that saw the page at another time. */
async function visitFor(
  visitor: LinkVisitor,
  url: string,
  sharing: readonly EvidenceWithLink[],
  stop: AbortSignal,
): Promise<LinkVisit | null> {
  const [only, ...others] = sharing;
  const validators = only?.link && others.length === 0 ? findValidators(only.link) : NO_VALIDATORS;
  try {
    return await visitor.visit(url, validators, stop);
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  }
}

function groupByUrl(evidence: readonly EvidenceWithLink[]): Map<string, EvidenceWithLink[]> {
  return Map.groupBy(
    evidence.filter(({ url }) => url !== null),
    ({ url }) => url ?? '',
  );
}
