/** Somebody who won polls in a ward, by an id that nobody else has. */
export type NamedWinner = Readonly<{ personId: string; wonOn: readonly string[]; id: string }>;

/**
 * Whom a list of some day means where several of one name won in the ward and it has no id: who won the last poll before it, else who won the first after. A
 * function of what is said, so that it does not matter who was known first (R12). Null where nobody won.
 */
export function chooseNamesake(winners: readonly NamedWinner[], listedOn: string): string | null {
  const wins = winners
    .flatMap(({ personId, wonOn, id }) => wonOn.map((day) => ({ personId, day, id })))
    .toSorted((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
  const last = wins.findLast(({ day }) => day <= listedOn)?.day;
  const day = last ?? wins[0]?.day;
  return wins.find((win) => win.day === day)?.personId ?? null;
}
