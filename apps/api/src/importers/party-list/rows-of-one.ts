import type { Council } from '../council-lists/councils.ts';
import { seatKey } from '../council-lists/seat-key.ts';
import type { PartyListClaim } from './parse-row.ts';

/** A row of the Party's list with the council that it names. */
type PlacedRow = Readonly<{ claim: PartyListClaim; council: Council | null }>;

/** By which the rows of a list that are about one person are told: one id, or one name in one ward of one council. */
export function personKeyOf({ claim: { line, externalId, ward, listed }, council }: PlacedRow): string {
  if (externalId !== null) return `${externalId.scheme} ${externalId.value}`;
  if (council === null || ward === null) return `line ${line}`;
  return `${council.slug}/${seatKey(ward, listed.name.name)}`;
}

/**
 * Of rows about one person, those that say where they are to be found: of each council the one of the newest day, the newest first.
 * @param dayOf Of a row that names no day the one on which the list was got.
 */
export function findTelling<Row extends PlacedRow>(
  rows: readonly Row[],
  dayOf: (claim: PartyListClaim) => string,
): Row[] {
  const newestFirst = rows.toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));
  const ofCouncils = Map.groupBy(newestFirst, ({ council }) => council?.id ?? '');
  return [...ofCouncils.values()].flatMap((own) => own.slice(0, 1));

  function orderOf({ claim, council }: Row): string {
    // Whoever has a council and a ward can be found by them.
    const isPlaced = council !== null && claim.ward !== null;
    return `${isPlaced ? 1 : 0} ${dayOf(claim)} ${claim.ward}`;
  }
}
