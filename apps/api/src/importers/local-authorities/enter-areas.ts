import { findGssEntity, type GssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { AreaBook, nationClaim } from '../areas/area-book.ts';
import type { AreaClaim } from '../areas/area-claim.ts';
import type { AreaEntry } from '../areas/area-entry.ts';
import { linkOverlaps, linkSuccessions, WITHIN } from '../areas/area-links.ts';
import { getNation } from '../areas/natural-parent.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { AuthorityRow } from './parse-row.ts';
import type { EnteredAreas } from './reconcile-authorities.ts';

/**
 * The areas of authorities that have a GSS code: in their county, or else their nation; within a combined authority by an overlap, for that
 * is one more thing a council lies in; ended with the council, and followed by the areas of those that replaced it.
 */
export async function enterAreas(writer: ImportWriter, rows: readonly AuthorityRow[]): Promise<EnteredAreas> {
  const claims = new Map(
    rows.flatMap((row) => {
      const claim = claimOf(row);
      return claim ? [[row.code, claim] as const] : [];
    }),
  );
  const nations = [...new Set(rows.map(({ nation }) => nation))].map(nationClaim);
  const book = await AreaBook.open(writer, [...claims.values(), ...nations]);
  const entries = new Map<string, AreaEntry>();
  for (const [code, claim] of claims) {
    const entry = book.findOrMake(claim);
    if (entry) entries.set(code, entry);
  }
  for (const row of rows) {
    const [entry, claim] = [entries.get(row.code), claims.get(row.code)];
    if (!entry || !claim) continue;
    const county = row.county === null ? undefined : entries.get(row.county);
    book.state(
      entry,
      claim,
      { validTo: row.dissolvedOn, parentId: county?.id ?? getNation(book, row.nation) },
      { externalId: `local-authorities ${row.code}`, statedOn: null },
    );
  }
  const of = (code: string | null) => (code === null ? null : (entries.get(code) ?? null));
  await linkOverlaps(
    writer,
    rows.flatMap((row) => {
      const [from, to] = [of(row.code), of(row.combinedAuthority)];
      return from && to ? [{ from, to, shares: WITHIN }] : [];
    }),
  );
  await linkSuccessions(
    writer,
    rows.flatMap((row) => {
      const predecessor = of(row.code);
      return row.replacedBy.flatMap((code) => {
        const successor = of(code);
        return predecessor && successor
          ? [{ predecessor, successor, occurredOn: row.dissolvedOn, legislation: null }]
          : [];
      });
    }),
  );
  return { book, of };
}

/** Null for an authority without a code, and for a code that is of another kind of area. */
function claimOf({ kind, councilType, nation, gssCodes, place }: AuthorityRow): AreaClaim | null {
  const areaKind =
    kind === 'COMBINED_AUTHORITY' ? 'COMBINED_AUTHORITY' : councilType === 'COUNTY' ? 'COUNTY' : 'DISTRICT';
  const codes = gssCodes.filter((code) => findGssEntity(code as GssCode)?.areaKind === areaKind);
  if (codes.length === 0) return null;
  return { kind: areaKind, nation, gssCodes: codes, nameEn: place, nameCy: null, on: null };
}
