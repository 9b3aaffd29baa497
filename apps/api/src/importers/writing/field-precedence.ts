import { type FieldOrigin, rankOf } from './record-source.ts';

/** Who gave a field its value (R12). */
export type FieldHolder = Readonly<{
  origin: string;
  /** The person's or contest's id at the origin. Null where it has none. */
  externalId: string | null;
  /** Day the statement is of, YYYY-MM-DD: in a file about an election its polling day, whenever the file was made. */
  statedOn: string | null;
  /** Day its file was got from its publisher. Null where nobody said it. Left out: that of the file being imported. */
  retrievedOn?: string | null;
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
 * What becomes of a stated value: editor > council or legislature > Parliament data > Democracy Club > Wikidata; of one source the statement of
 * the newest day, then the file retrieved last, those of which nobody says when behind the others, then the lowest external id. A lower source makes a proposal, never an
 * overwrite. Two files of one source that all this cannot tell apart, such as two exports of one election, differ by their values alone: one
 * of them goes first in whichever order they come, and an editor is asked about the other (R12).
 * What is so on a day, such as in which council a ward lies, goes by the newest day first, and then by the source.
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
    /** Whether of the two values the stated one goes first, as `goesFirst` says. */
    isStatedFirst: boolean;
  }>,
  isNewestFirst = false,
): FieldDecision {
  if (holder === null) return current.isEmpty ? 'WRITE' : current.agrees ? 'KEEP' : 'PROPOSE';
  const byHolder = (isNewestFirst && compareDays(claim, holder)) || compareHolders(claim, holder);
  const order = byHolder !== 0 || current.isSame ? byHolder : current.isStatedFirst ? -1 : 1;
  if (order > 0) {
    if (current.agrees) return 'KEEP';
    return rankOf(claim.origin) !== rankOf(holder.origin) || isUndecided(claim, holder) ? 'PROPOSE' : 'KEEP';
  }
  if (!current.isSame) return 'WRITE';
  return order < 0 ? 'HOLD' : 'KEEP';
}

/** Whether nothing tells which of two statements of one source is the newer: their files were got on one day, or of neither anybody said when. */
export function isUndecided(one: FieldHolder, other: FieldHolder): boolean {
  return one.origin === other.origin && one.origin !== 'PRINTED_LABEL' && compareHolders(one, other) === 0;
}

/** Whether of two values that nothing else tells apart the first is the one to take: the higher, the later, what is so and not what is not so yet, and a name that is not all in capitals. */
export function goesFirst(stated: readonly unknown[], held: readonly unknown[]): boolean {
  const position = stated.findIndex((value, index) => value !== held[index]);
  const [a, b] = [stated[position], held[position]];
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === true;
  if (a === null || b === null) return b === null;
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  return String(a) > String(b);
}

/** The same where the newest day goes before the source; an editor's word before both. */
export function compareDays(a: FieldHolder, b: FieldHolder): number {
  const isOfEditor = [a, b].some(({ origin }) => rankOf(origin) === rankOf('EDITOR'));
  return isOfEditor ? 0 : newestFirst(a.statedOn, b.statedOn);
}

/** Negative when the first goes before the second. */
function compareHolders(a: FieldHolder, b: FieldHolder): number {
  return compareAcross(a, b) || compareIds(a.externalId ?? '', b.externalId ?? '');
}

/** The same of statements about two records, whose ids say nothing of which file is the newer. */
export function compareAcross(a: FieldHolder, b: FieldHolder): number {
  return (
    rankOf(a.origin) - rankOf(b.origin) ||
    newestFirst(a.statedOn, b.statedOn) ||
    newestFirst(a.retrievedOn, b.retrievedOn)
  );
}

/** Days that nobody said come last. */
function newestFirst(a: string | null | undefined, b: string | null | undefined): number {
  const [aDay, bDay] = [a ?? '', b ?? ''];
  return aDay === bDay ? 0 : aDay > bDay ? -1 : 1;
}

/** Lower numbers first, then by letter. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  const [aNumber, bNumber] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && Number.isFinite(aNumber) && Number.isFinite(bNumber)) return aNumber - bNumber;
  return a < b ? -1 : 1;
}
