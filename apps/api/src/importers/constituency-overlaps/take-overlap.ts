import type { AreaBook } from '../areas/area-book.ts';
import type { AreaClaim } from '../areas/area-claim.ts';
import type { AreaEntry } from '../areas/area-entry.ts';
import type { Overlap, Succession } from '../areas/area-links.ts';
import { claimOf, type NamedArea } from '../areas/named-area.ts';
import { getNation } from '../areas/natural-parent.ts';
import { type RowResult, severalFit } from '../areas/take-rows.ts';
import { findBoundarySet } from '../constituencies/boundary-orders.ts';
import {
  type BoundarySpell,
  findBoundaryLife,
  findBoundarySpells,
  findReissuedCode,
} from '../contests/constituency-boundaries.ts';
import type { OverlapRow } from './parse-row.ts';

type Sides = Readonly<{ before: BoundarySpell; after: BoundarySpell; to: NamedArea }>;

/**
 * On which boundaries each code stands here: five Scottish constituencies were kept in 2024 with their codes, so that code and name alone do
 * not tell which is meant, and five were given others later. The new one begins when the old one ended. Null where no redrawing lies
 * between the two.
 */
function findSides({ from, to }: OverlapRow): Sides | null {
  for (const gssCode of [to.gssCode, findReissuedCode(to.gssCode)]) {
    for (const after of findBoundarySpells(gssCode ?? '').toReversed()) {
      const { validFrom } = findBoundaryLife(after);
      const before = findBoundarySpells(from.gssCode).find(
        (spell) => findBoundaryLife(spell).validTo === validFrom,
      );
      if (before && gssCode !== null) return { before, after, to: { ...to, gssCode } };
    }
  }
  return null;
}

/** The claims that both constituencies of a row are. */
export function claimsOf(row: OverlapRow): readonly [AreaClaim, AreaClaim] {
  const sides = findSides(row);
  return [
    claimOf(row.from, sides && findBoundaryLife(sides.before).validFrom),
    claimOf(sides?.to ?? row.to, sides && findBoundaryLife(sides.after).validFrom),
  ];
}

/** Enters both constituencies, their shares in each other, and that one took over from the other where anybody lives in both. */
export function takeOverlap(
  book: AreaBook,
  row: OverlapRow,
  found: Readonly<{ overlaps: Overlap[]; successions: Succession[] }>,
): RowResult {
  const sides = findSides(row);
  if (!sides)
    return {
      column: 'to code',
      code: 'WRONG_BOUNDARIES',
      complaint: `${row.to.gssCode} was not drawn when ${row.from.gssCode} ended: put one of the two right.`,
    };
  const [fromClaim, toClaim] = claimsOf(row);
  const from = enter(book, fromClaim, sides.before);
  if (!from) return severalFit('from code', row.from.gssCode);
  const to = enter(book, toClaim, sides.after);
  if (!to) return severalFit('to code', row.to.gssCode);
  found.overlaps.push({ from, to, shares: row.ofFrom }, { from: to, to: from, shares: row.ofTo });
  const { validFrom } = findBoundaryLife(sides.after);
  const isInhabited = [row.ofFrom, row.ofTo].some(
    ({ residentialShare, populationShare }) => residentialShare > 0 || populationShare > 0,
  );
  if (isInhabited && validFrom !== null) {
    const legislation = findBoundarySet(row.to.nation, validFrom)?.legislation ?? null;
    found.successions.push({ predecessor: from, successor: to, occurredOn: validFrom, legislation });
  }
  return [from, to];
}

/** The entry of a constituency with its days, which are what tells it from the one of the same code before or after it. */
function enter(book: AreaBook, claim: AreaClaim, spell: BoundarySpell): AreaEntry | null {
  const entry = book.findOrMake(claim);
  if (!entry || claim.nation === null) return null;
  entry.firstPoll = spell.firstPoll;
  const statement = { ...findBoundaryLife(spell), parentId: getNation(book, claim.nation) };
  book.state(entry, claim, statement, { externalId: 'overlaps', statedOn: null });
  return entry;
}
