import type { AreaBook } from '../areas/area-book.ts';
import type { AreaEntry } from '../areas/area-entry.ts';
import { claimOf } from '../areas/named-area.ts';
import { type RowResult, severalFit } from '../areas/take-rows.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { creditOf } from '../writing/record-source.ts';
import type { BoundaryRow } from './format.ts';
import type { Outline } from './outline.ts';

export type BoundaryLink = Readonly<{ entry: AreaEntry; outline: Outline }>;

/** Enters an area with its outline. */
export function takeBoundary(
  book: AreaBook,
  { area, outline }: BoundaryRow,
  links: BoundaryLink[],
): RowResult {
  const entry = book.findOrMake(claimOf(area));
  if (!entry) return severalFit('code', area.gssCode);
  book.state(entry, claimOf(area), { point: outline.point }, { externalId: 'outlines', statedOn: null });
  links.push({ entry, outline });
  return [entry];
}

/** Keeps the extents that the record does not have, or has otherwise. Call it before the areas are written. */
export async function linkBoundaries(writer: ImportWriter, links: readonly BoundaryLink[]): Promise<void> {
  const rows = await writer.tx.areaBoundary.findMany({
    where: { areaId: { in: links.map(({ entry }) => entry.id) } },
  });
  const known = new Map(rows.map((row) => [row.areaId, row]));
  for (const { entry, outline } of links) {
    const { west, south, east, north } = outline.extent;
    const { rings } = outline;
    const row = known.get(entry.id);
    const isSame =
      row?.west === west &&
      row.south === south &&
      row.east === east &&
      row.north === north &&
      row.rings === rings;
    if (isSame) continue;
    const link = { areaId: entry.id, west, south, east, north, rings, sources: [creditOf(writer.source)] };
    writer.link('AreaBoundary', link);
    entry.join('boundary', { west, south, east, north, rings });
  }
}
