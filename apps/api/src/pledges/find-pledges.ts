import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { pledgeFactsSelect } from './pledge-facts.ts';
import { DISPLAY_ORDER } from './display-status.ts';
import { type DerivedFilter, isWanted } from './pledge-filter.ts';
import { inOrder, type PledgeOrder } from './pledge-order.ts';
import { isPromisedBy, promiseSelect } from './promised-on.ts';
import {
  derivePledgeStanding,
  type DisplayStatus,
  type PledgeFacts,
  type PledgeStanding,
} from './standing.ts';

/** A pledge as far as lists filter, order and count by it. */
export type PledgeEntry = {
  id: string;
  reference: string;
  manifestoSlug: string;
  facts: PledgeFacts;
  standing: PledgeStanding;
  /** The day of the newest row of its log up to the day asked about, of any kind. Null where there is none. */
  latestUpdateOn: Date | null;
};

/**
 * All pledges of a filter that had been promised by a day, with their standing on it, in an order, by one statement. The status is derived
 * here and nowhere stored (R5), so a filter or an order by anything derived is applied to what was derived, and counts and pages see the
 * same list. Drafts, which editors alone see, are of every day.
 */
export async function findPledges(
  prisma: PrismaClient,
  where: Prisma.PledgeWhereInput,
  filter: DerivedFilter,
  asOf: Date,
  order: PledgeOrder = 'REFERENCE',
): Promise<PledgeEntry[]> {
  // Texts are long, and only a search reads them.
  const isSearch = Boolean(filter.text?.trim());
  const rows = await prisma.pledge.findMany({
    where,
    select: {
      id: true,
      reference: true,
      titleEn: isSearch,
      titleCy: isSearch,
      wordingEn: isSearch,
      wordingCy: isSearch,
      ...pledgeFactsSelect,
      manifesto: { select: { ...pledgeFactsSelect.manifesto.select, ...promiseSelect, slug: true } },
    },
  });
  const entries = rows.flatMap((row): PledgeEntry[] => {
    const seen = row.publishedAt && { recordedAt: row.publishedAt, firstRowOn: row.updates[0]?.effectiveOn };
    if (seen && !isPromisedBy(asOf, row.manifesto, seen)) return [];
    const standing = derivePledgeStanding(row, asOf);
    const texts = [row.titleEn, row.titleCy, row.wordingEn, row.wordingCy];
    if (!isWanted({ facts: row, standing, texts }, filter)) return [];
    const { id, reference, manifesto, updates } = row;
    const latest = updates.findLast(({ effectiveOn }) => effectiveOn <= asOf);
    const latestUpdateOn = latest?.effectiveOn ?? null;
    return [{ id, reference, manifestoSlug: manifesto.slug, facts: row, standing, latestUpdateOn }];
  });
  return inOrder(entries, order);
}

/** How many of the pledges read as each, in the order of the vocabulary; what nobody reads is left out. */
export function countByDisplay(entries: readonly PledgeEntry[]): { display: DisplayStatus; count: number }[] {
  const counts = Map.groupBy(entries, ({ standing }) => standing.display);
  return DISPLAY_ORDER.map((display) => ({ display, count: counts.get(display)?.length ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}
