import type { ImportWriter } from '../writing/import-writer.ts';
import type { AreaEntry } from './area-entry.ts';

/** An area in a list of its kind. */
export type Listing = Readonly<{ entry: AreaEntry; series: string; year: number }>;

/** One area taking over from another. */
export type Succession = Readonly<{
  predecessor: AreaEntry;
  successor: AreaEntry;
  occurredOn: string | null;
  legislation: string | null;
}>;

/** The share of one area that lies in another; what a file does not say is left out, and stays as it is. */
export type Overlap = Readonly<{ from: AreaEntry; to: AreaEntry; shares: Shares }>;
export type Shares = Readonly<{
  populationShare?: number;
  residentialShare?: number;
  areaShare?: number;
  postcodeShare?: number;
  livePostcodes?: number;
}>;

/** All of it. */
export const WITHIN: Shares = { populationShare: 1, residentialShare: 1, areaShare: 1 };

/** Notes listings that the record does not have. Call it before the areas are written. */
export async function linkListings(writer: ImportWriter, listings: readonly Listing[]): Promise<void> {
  const rows = await writer.tx.areaListing.findMany({
    where: { areaId: { in: listings.map(({ entry }) => entry.id) } },
  });
  const known = new Set(rows.map(({ areaId, series, year }) => `${areaId} ${series} ${year}`));
  for (const { entry, series, year } of listings) {
    const key = `${entry.id} ${series} ${year}`;
    if (known.has(key)) continue;
    known.add(key);
    writer.link('AreaListing', { areaId: entry.id, series, year });
    entry.join('listings', `${series} ${year}`);
  }
}

/** Notes successions that the record does not have, or has otherwise. Call it before the areas are written. */
export async function linkSuccessions(
  writer: ImportWriter,
  successions: readonly Succession[],
): Promise<void> {
  const rows = await writer.tx.areaSuccession.findMany({
    where: { predecessorId: { in: successions.map(({ predecessor }) => predecessor.id) } },
  });
  const known = new Map(rows.map((row) => [`${row.predecessorId} ${row.successorId}`, row]));
  for (const { predecessor, successor, occurredOn, legislation } of successions) {
    const row = known.get(`${predecessor.id} ${successor.id}`);
    const day = row?.occurredOn?.toISOString().slice(0, 10) ?? null;
    // What an editor wrote of it stays; only what is missing is filled in.
    if (row && (day !== null || occurredOn === null) && (row.legislation !== null || legislation === null))
      continue;
    const link = {
      predecessorId: predecessor.id,
      successorId: successor.id,
      occurredOn: day ?? occurredOn,
      legislation: row?.legislation ?? legislation,
    };
    writer.link('AreaSuccession', link);
    predecessor.join('successors', link);
  }
}

/** Notes shares that the record does not have, or has otherwise. Call it before the areas are written. */
export async function linkOverlaps(writer: ImportWriter, overlaps: readonly Overlap[]): Promise<void> {
  const rows = await writer.tx.areaOverlap.findMany({
    where: { fromId: { in: overlaps.map(({ from }) => from.id) } },
  });
  const known = new Map(rows.map((row) => [`${row.fromId} ${row.toId}`, row]));
  const linked = new Set<string>();
  for (const { from, to, shares } of overlaps) {
    const key = `${from.id} ${to.id}`;
    const row = known.get(key);
    const isSame =
      row !== undefined &&
      Object.entries(shares).every(([name, value]) => row[name as keyof Shares] === value);
    if (isSame || linked.has(key)) continue;
    linked.add(key);
    const link = { fromId: from.id, toId: to.id, ...sharesOf(row), ...shares };
    writer.link('AreaOverlap', link);
    from.join('overlaps', link);
  }
}

function sharesOf(row: Partial<Record<keyof Shares, number | null>> | undefined) {
  return {
    populationShare: row?.populationShare ?? null,
    residentialShare: row?.residentialShare ?? null,
    areaShare: row?.areaShare ?? null,
    postcodeShare: row?.postcodeShare ?? null,
    livePostcodes: row?.livePostcodes ?? null,
  };
}
