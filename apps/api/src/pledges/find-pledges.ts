import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';
import { pledgeFactsSelect } from './pledge-facts.ts';
import { DISPLAY_ORDER } from './display-status.ts';
import {
  derivePledgeStanding,
  type DisplayStatus,
  type PledgeFacts,
  type PledgeStanding,
} from './standing.ts';

export type StatusFilter = {
  statuses?: readonly PledgeStatus[] | null | undefined;
  excludeStatuses?: readonly PledgeStatus[] | null | undefined;
};

/** A pledge as far as lists filter, order and count by it. */
export type PledgeEntry = {
  id: string;
  reference: string;
  manifestoSlug: string;
  facts: PledgeFacts;
  standing: PledgeStanding;
};

/**
 * All pledges of a filter with their standing on a day, in the order of manifesto and reference, by one statement. The status is
 * derived here and nowhere stored (R5), so a filter by status is applied to what was derived.
 */
export async function findPledges(
  prisma: PrismaClient,
  where: Prisma.PledgeWhereInput,
  filter: StatusFilter,
  asOf: Date,
): Promise<PledgeEntry[]> {
  const rows = await prisma.pledge.findMany({
    where,
    select: {
      id: true,
      reference: true,
      ...pledgeFactsSelect,
      manifesto: { select: { ...pledgeFactsSelect.manifesto.select, slug: true } },
    },
  });
  return rows
    .map((row) => ({
      id: row.id,
      reference: row.reference,
      manifestoSlug: row.manifesto.slug,
      facts: row,
      standing: derivePledgeStanding(row, asOf),
    }))
    .filter(({ standing }) => !filter.statuses || filter.statuses.includes(standing.status))
    .filter(({ standing }) => !filter.excludeStatuses?.includes(standing.status))
    .toSorted(
      (a, b) => compareText(a.manifestoSlug, b.manifestoSlug) || compareText(a.reference, b.reference),
    );
}

/** By code unit, as cursors compare: the database's collation is not ours to know. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of the pledges read as each, in the order of the vocabulary; what nobody reads is left out. */
export function countByDisplay(entries: readonly PledgeEntry[]): { display: DisplayStatus; count: number }[] {
  const counts = Map.groupBy(entries, ({ standing }) => standing.display);
  return DISPLAY_ORDER.map((display) => ({ display, count: counts.get(display)?.length ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}
