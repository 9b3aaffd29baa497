import type { StatedTerm } from './ward-spells.ts';

/**
 * Somebody's terms in one seat, none at one time with another: what two files, or one under two labels, say of one time is one. Of two that differ the one that
 * began first is taken, and one without an end only where no other is of its time. A function of what is said, in whatever order.
 */
export function joinTerms<Term extends StatedTerm>(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    if (!joined.some((other) => isAtOnce(other, term))) joined.push(term);
  return joined.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether two times have a day in common. */
export function isAtOnce(
  one: Readonly<{ from: string; to: string | null }>,
  other: Readonly<{ from: string; to: string | null }>,
): boolean {
  return (one.to === null || one.to > other.from) && (other.to === null || other.to > one.from);
}

function keyOf({ from, to, publisher }: StatedTerm): string {
  return `${to === null ? 1 : 0} ${from} ${publisher} ${to}`;
}
