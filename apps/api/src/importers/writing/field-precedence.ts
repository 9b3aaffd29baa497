import { type FieldOrigin, rankOf } from './record-source.ts';

/** Who gave a field its value (R12). */
export type FieldHolder = Readonly<{
  origin: string;
  /** The person's or contest's id at the origin. Null where it has none. */
  externalId: string | null;
  /** Day the statement is of, YYYY-MM-DD: in a file about an election its polling day, whenever the file was made. */
  statedOn: string | null;
}>;

/** A value that a file states for a field. */
export type FieldClaim = FieldHolder & { readonly origin: FieldOrigin };

export type FieldDecision =
  /** The record stays as it is. */
  | 'KEEP'
  /** The value stays, and from now on this source is the one that holds it. */
  | 'HOLD'
  | 'WRITE'
  /** The record stays, and an editor is asked. */
  | 'PROPOSE';

/**
 * What becomes of a stated value: editor > council or legislature > Parliament data > Democracy Club > Wikidata, ties by the newest
 * day, then the lowest external id. A lower source makes a proposal, never an overwrite, so that the order of imports does not matter.
 * Between two statements that all this cannot tell apart, such as two exports of one election, the one imported last holds (R12).
 * @param holder Null where nobody is noted for the field: then a value that is there counts as an editor's.
 */
export function decideField(
  claim: FieldClaim,
  holder: FieldHolder | null,
  current: Readonly<{
    isEmpty: boolean;
    /** Equal in every column. */
    isSame: boolean;
    /** Equal in what matters: a name in capitals and the same name without them agree. */
    agrees: boolean;
  }>,
): FieldDecision {
  if (holder === null) return current.isEmpty ? 'WRITE' : current.agrees ? 'KEEP' : 'PROPOSE';
  const order = compareHolders(claim, holder);
  if (order > 0) {
    const isOlder = rankOf(claim.origin) === rankOf(holder.origin);
    return isOlder || current.agrees ? 'KEEP' : 'PROPOSE';
  }
  if (!current.isSame) return 'WRITE';
  return order < 0 ? 'HOLD' : 'KEEP';
}

/** Negative when the first goes before the second. */
function compareHolders(a: FieldHolder, b: FieldHolder): number {
  const byRank = rankOf(a.origin) - rankOf(b.origin);
  if (byRank !== 0) return byRank;
  const [aDay, bDay] = [a.statedOn ?? '', b.statedOn ?? ''];
  if (aDay !== bDay) return aDay > bDay ? -1 : 1;
  return compareIds(a.externalId ?? '', b.externalId ?? '');
}

/** Lower numbers first, then by letter. */
function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  const [aNumber, bNumber] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && Number.isFinite(aNumber) && Number.isFinite(bNumber)) return aNumber - bNumber;
  return a < b ? -1 : 1;
}
