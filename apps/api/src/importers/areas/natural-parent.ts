import type { AreaKind, Nation } from '../../generated/prisma/enums.ts';
import type { AreaBook } from './area-book.ts';
import { nationClaim } from './area-book.ts';

/** Kinds that lie in one nation and, as the record has it, in nothing smaller. */
const IN_A_NATION: ReadonlySet<AreaKind> = new Set<AreaKind>([
  'REGION',
  'COUNTY',
  'COMBINED_AUTHORITY',
  'POLICE_AREA',
  'WESTMINSTER_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_REGION',
  'SENEDD_CONSTITUENCY',
  'SENEDD_REGION',
]);

/** Entities of districts that may lie in a county, which a list of names does not tell. */
const MAYBE_IN_A_COUNTY = /^E07/;

/**
 * The id of the nation an area lies in, where nothing lies between the two; null where something may, such as a council between a ward and
 * its nation. The nation is made where the record has none.
 */
export function findNationAbove(
  book: AreaBook,
  area: Readonly<{ kind: AreaKind; nation: Nation | null; gssCode: string | null }>,
): string | null {
  const isDistrict = area.kind === 'DISTRICT' && !MAYBE_IN_A_COUNTY.test(area.gssCode ?? 'E07');
  if (area.nation === null || !(IN_A_NATION.has(area.kind) || isDistrict)) return null;
  return getNation(book, area.nation);
}

/** The id of a nation's area. */
export function getNation(book: AreaBook, nation: Nation): string {
  const entry = book.findOrMake(nationClaim(nation));
  if (!entry) throw new Error(`the record has ${nation} twice`);
  if (entry.known === null)
    book.state(entry, nationClaim(nation), {}, { externalId: 'nations', statedOn: null });
  return entry.id;
}
