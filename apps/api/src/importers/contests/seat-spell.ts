import { isEndEditors, type MpSeat, overlaps } from './seat-facts.ts';

type Spell = Readonly<{ from: string; to: string | null }>;

export type SeatSpell<Holding> = Readonly<{
  /** Null while the seat is held. */
  to: string | null;
  /** Holdings that end on the day this one begins. */
  ended: readonly Holding[];
}>;

/**
 * The time a winner holds a single seat beside those who held it in the same parliament: to the end known of it, or to the day the next one came
 * in. A by-election shows that the seat fell vacant before it and not when, so that the earlier holder is taken to have held it up to that poll at
 * most, which an editor is asked to put right; so the order of files does not matter.
 * @param spell From the poll to the end known of it, or else to the dissolution.
 * @param others The other holdings of the seat, and those of the winner.
 * @returns Null where another holding stands against it: an editor decides (R10).
 */
export function findSeatSpell<Holding extends MpSeat>(
  win: Readonly<{ postId: string; isByElection: boolean }>,
  { from, to: knownTo }: Spell,
  others: readonly Holding[],
): SeatSpell<Holding> | null {
  let to = knownTo;
  const ended: Holding[] = [];
  for (const holding of others.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (!overlaps(holding, { from, to })) continue;
    if (holding.postId !== win.postId) return null;
    if (holding.from > from) to = holding.from;
    else if (holding.from < from && win.isByElection && !isEndEditors(holding)) ended.push(holding);
    else return null;
  }
  return { to, ended };
}

/**
 * The time in a seat that a winner is known to have held and of which nothing says yet how they won it: the first of that parliament from the day
 * of the poll on, for a file of terms may count from another day.
 */
export function findOwnSeat<Holding extends MpSeat>(
  win: Readonly<{ postId: string; personId: string }>,
  parliament: Spell,
  holdings: readonly Holding[],
): Holding | null {
  const own = holdings.filter(
    ({ postId, personId, from, candidacyId }) =>
      postId === win.postId &&
      personId === win.personId &&
      candidacyId === null &&
      from >= parliament.from &&
      (parliament.to === null || from < parliament.to),
  );
  return own.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
}
