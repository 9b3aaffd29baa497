/** A stretch of days, half-open: `[from, to)`. An open end is null. */
export type Spell = Readonly<{ from: Date; to: Date | null }>;

const FOREVER = Number.POSITIVE_INFINITY;
const end = (to: Date | null) => to?.getTime() ?? FOREVER;

export function isOnDay({ from, to }: Spell, day: Date): boolean {
  return from <= day && day.getTime() < end(to);
}

export function overlap(one: Spell, other: Spell): boolean {
  return one.from.getTime() < end(other.to) && other.from.getTime() < end(one.to);
}

/** Whether every day of a spell lies in another. */
export function isWithin(inner: Spell, outer: Spell): boolean {
  return inner.from >= outer.from && end(inner.to) <= end(outer.to);
}

/** The days two spells share. Null where they share none. */
export function findShared(one: Spell, other: Spell): Spell | null {
  if (!overlap(one, other)) return null;
  return {
    from: one.from > other.from ? one.from : other.from,
    to: end(one.to) < end(other.to) ? one.to : other.to,
  };
}

/** The days of a spell that another does not have: none, one stretch or two. */
export function subtract(spell: Spell, other: Spell): Spell[] {
  const shared = findShared(spell, other);
  if (!shared) return [spell];
  const before = spell.from < shared.from ? [{ from: spell.from, to: shared.from }] : [];
  const after =
    shared.to !== null && shared.to.getTime() < end(spell.to) ? [{ from: shared.to, to: spell.to }] : [];
  return [...before, ...after];
}

/** Cuts a spell at every day on which another of some spells begins or ends, so that each stretch lies wholly in each of them or wholly outside. */
export function cut(spell: Spell, others: readonly Spell[]): Spell[] {
  const days = others
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .filter((day) => day > spell.from && day.getTime() < end(spell.to))
    .map((day) => day.getTime());
  const starts = [spell.from.getTime(), ...new Set(days)].toSorted((one, other) => one - other);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: new Date(start), to: next === undefined ? spell.to : new Date(next) };
  });
}
