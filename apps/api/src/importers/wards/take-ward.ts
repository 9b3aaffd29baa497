import type { AreaBook } from '../areas/area-book.ts';
import type { AreaEntry } from '../areas/area-entry.ts';
import { type Listing, type Overlap, WITHIN } from '../areas/area-links.ts';
import { claimOf, type NamedArea } from '../areas/named-area.ts';
import { getNation } from '../areas/natural-parent.ts';
import { type RowResult, severalFit } from '../areas/take-rows.ts';
import type { WardRow } from './parse-row.ts';

/**
 * Enters a ward and what contains it. A ward lies in its district, a district in its county or else its nation; that both lie in a region,
 * which is no body's area and cuts across that order, is said by overlaps.
 */
export function takeWard(
  book: AreaBook,
  { ward, district, county, region, point }: WardRow,
  year: number,
  found: Readonly<{ listings: Listing[]; overlaps: Overlap[] }>,
): RowResult {
  const held = { externalId: `wards ${year}`, statedOn: `${year}-12-31` };
  const faults: string[] = [];
  const enter = (area: NamedArea | null, parentId: string | null): AreaEntry | null => {
    if (area === null) return null;
    const entry = book.findOrMake(claimOf(area), parentId);
    if (!entry) faults.push(area.gssCode);
    else book.state(entry, claimOf(area), { parentId, point: area === ward ? point : null }, held);
    return entry;
  };
  const inNation = (area: NamedArea | null) => (area === null ? null : getNation(book, area.nation));
  const inRegion = enter(region, inNation(region));
  const inCounty = enter(county, inNation(county));
  const inDistrict = enter(district, inCounty?.id ?? inNation(district));
  const entry = enter(ward, inDistrict?.id ?? null);
  if (!entry || faults.length > 0) return severalFit('wdcd', faults[0] ?? ward.gssCode);
  for (const part of [inDistrict, inCounty])
    if (inRegion && part) found.overlaps.push({ from: part, to: inRegion, shares: WITHIN });
  found.listings.push({ entry, series: 'WD', year });
  return [entry, ...[inDistrict, inCounty, inRegion].filter((area) => area !== null)];
}
