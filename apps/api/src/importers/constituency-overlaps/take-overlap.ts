import type { AreaBook } from '../areas/area-book.ts';
import type { AreaClaim } from '../areas/area-claim.ts';
import type { Overlap, Succession } from '../areas/area-links.ts';
import { claimOf } from '../areas/named-area.ts';
import { getNation } from '../areas/natural-parent.ts';
import { type RowResult, severalFit } from '../areas/take-rows.ts';
import { findBoundarySet } from '../constituencies/boundary-orders.ts';
import {
  type BoundarySpell,
  findBoundaryLife,
  findBoundarySpells,
} from '../contests/general-elections.ts';
import type { OverlapRow } from './parse-row.ts';

type Sides = Readonly<{ before: BoundarySpell; after: BoundarySpell }>;

/**
 * On which boundaries each code stands here: five Scottish constituencies were kept in 2024 with their codes, so that code and name alone do
 * not tell which is meant. The new one begins when the old one ended. Null where no redrawing lies between the two.
 */
function findSides({ from, to }: OverlapRow): Sides | null {
  for (const after of findBoundarySpells(to.gssCode).toReversed()) {
    const { validFrom } = findBoundaryLife(after);
    const before = findBoundarySpells(from.gssCode).find((spell) => findBoundaryLife(spell).validTo === validFrom);
    if (before) return { before, after };
  }
  return null;
}

/** The claims that both constituencies of a row are. */
export function claimsOf(row: OverlapRow): readonly [AreaClaim, AreaClaim] {
  const sides = findSides(row);
  return [
    claimOf(row.from, sides && findBoundaryLife(sides.before).validFrom),
    claimOf(row.to, sides && findBoundaryLife(sides.after).validFrom),
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
  const from = book.findOrMake(fromClaim);
  if (!from) return severalFit('from code', row.from.gssCode);
  const to = book.findOrMake(toClaim);
  if (!to) return severalFit('to code', row.to.gssCode);
  for (const [entry, claim, spell, { nation }] of [
    [from, fromClaim, sides.before, row.from],
    [to, toClaim, sides.after, row.to],
  ] as const) {
    entry.firstPoll = spell.firstPoll;
    const statement = { ...findBoundaryLife(spell), parentId: getNation(book, nation) };
    book.state(entry, claim, statement, { externalId: 'overlaps', statedOn: null });
  }
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
