/** A time in which a seat is filled or known to be vacant. */
export type FilledSpell = Readonly<{ from: string; to: string | null; seats?: number }>;

/** How many seats are filled at once at most, on any day from `from` until `to`. */
export function mostAtOnce(spells: readonly FilledSpell[], from: string, to: string | null): number {
  const within = spells.filter(
    (spell) => (spell.to === null || spell.to > from) && (to === null || spell.from < to),
  );
  const days = [from, ...within.map((spell) => spell.from).filter((day) => day > from)];
  const filledOn = (day: string) =>
    within
      .filter((spell) => spell.from <= day && (spell.to === null || spell.to > day))
      .reduce((sum, { seats = 1 }) => sum + seats, 0);
  return Math.max(...days.map(filledOn));
}
