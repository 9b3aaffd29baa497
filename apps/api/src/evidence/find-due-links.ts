import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { visibleEvidence } from './evidence-visibility.ts';

/** Which links a run looks at: those due, or every one with this address whether due or not. */
export type LinkChoice = {
  limit: number;
  url: string | null;
  /** Of those due, only the ones never followed or to be followed anew. */
  isNewOnly?: boolean;
};

const withLink = { link: true } as const satisfies Prisma.EvidenceInclude;

/** A source that is online, with what is known of its link. */
export type EvidenceWithLink = Prisma.EvidenceGetPayload<{ include: typeof withLink }>;

const NEW: Prisma.EvidenceWhereInput[] = [{ link: null }, { link: { nextCheckAt: null } }];

/** Links of published evidence that a run looks at, longest waiting first. What is not published is nobody's to follow yet (R7). */
export async function findDueLinks(
  prisma: PrismaClient,
  { limit, url, isNewOnly = false }: LinkChoice,
  now: Date,
): Promise<EvidenceWithLink[]> {
  return prisma.evidence.findMany({
    where: {
      ...visibleEvidence({ kind: 'reader' }),
      ...(url === null
        ? { url: { not: null }, OR: isNewOnly ? NEW : [...NEW, { link: { nextCheckAt: { lte: now } } }] }
        : { url }),
    },
    include: withLink,
    orderBy: [{ link: { nextCheckAt: { sort: 'asc', nulls: 'first' } } }, { id: 'asc' }],
    take: limit,
  });
}

/** How many links of published evidence there are, due or not. */
export async function countLinks(prisma: PrismaClient): Promise<number> {
  return prisma.evidence.count({ where: { ...visibleEvidence({ kind: 'reader' }), url: { not: null } } });
}
