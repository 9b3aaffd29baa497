import type { PersonIdentifierClaim } from './claims.ts';
import type { PersonRow } from './load-people.ts';
import { isCompatible } from './compatible-ids.ts';
import type { Merge } from './merge-people.ts';

/**
 * Entries of one name, in one seat or ward at about one time, as one person: all of them where their ids and those of the row allow it; none where
 * they contradict one another, for then nothing says which of them is meant (R12). Not only the first that is found, or it would matter which file
 * had come first.
 */
export function takeForOne(
  identifiers: readonly PersonIdentifierClaim[],
  byId: PersonRow | null,
  namesakes: readonly PersonRow[],
): readonly PersonRow[] {
  const others = namesakes.filter(({ id }) => id !== byId?.id);
  const told = [identifiers, byId?.identifiers ?? []];
  const fitting = others.filter((row) => told.every((own) => isCompatible(own, row.identifiers)));
  const isOne = fitting.every((row, index) =>
    fitting.slice(index + 1).every((other) => isCompatible(row.identifiers, other.identifiers)),
  );
  return isOne ? fitting : [];
}

/** Who goes into whom: the others into the first, which a row's own id names; without one, into the first of them. */
export function joinInto(person: PersonRow | null, others: readonly PersonRow[]): Merge[] {
  const [survivor, ...rest] = person === null ? others : [person, ...others];
  return survivor ? rest.map((other) => ({ survivor, other })) : [];
}
