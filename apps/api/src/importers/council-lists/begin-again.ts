import type { SeatWin, Sighting, Spell } from './ward-spells.ts';

const FOREVER = '9999-12-31';

/** Whether those elected came in while a time went on that ended. */
export function isWithin({ pollingOn, firstDay }: SeatWin, { to }: Pick<Spell, 'to'>): boolean {
  return to !== null && (firstDay ?? pollingOn) < to;
}

/** Whether who won was in the seat already, and the law says since when they are in it again. */
export function beginsAgain({ pollingOn, firstDay }: SeatWin, { shownOn }: Pick<Spell, 'shownOn'>): boolean {
  return pollingOn > shownOn && firstDay !== null && firstDay > shownOn;
}

/** Each of these polls ends a term and begins another, so that what was known of the first stays (R9). */
export function beginAgain(spell: Spell, wins: readonly SeatWin[]): Spell[] {
  const [win, ...others] = wins.toSorted((a, b) => (a.pollingOn < b.pollingOn ? -1 : 1));
  if (win === undefined || win.firstDay === null) return [spell];
  const before = partOf(
    { ...spell, to: win.firstDay, endReason: 'TERM_ENDED', absentOn: null, toSaidBy: null },
    spell.seen.filter(({ listedOn }) => listedOn < win.pollingOn),
  );
  const after = partOf(
    {
      ...spell,
      from: win.firstDay,
      shownOn: win.firstDay,
      isStartKnown: true,
      startReason: win.startReason === 'UNOPPOSED' ? 'UNOPPOSED' : 'ELECTED',
      candidacyId: win.candidacyId,
      wonOn: win.pollingOn,
      lost: [],
    },
    spell.seen.filter(({ listedOn }) => listedOn >= win.pollingOn),
  );
  return [before, ...beginAgain(after, others)];
}

/**
 * The same of a time whose end follows from what is said of others in the seats: that is known only when theirs are. Who won in between sat on by that poll.
 * @param wins All that they won for the seat.
 */
export function cutUntilEnd(spell: Spell, wins: readonly SeatWin[]): Spell[] {
  const again = wins.filter(
    (win) => win.candidacyId !== spell.candidacyId && isWithin(win, spell) && beginsAgain(win, spell),
  );
  return beginAgain(spell, again);
}

/** A time with the lists that show it and the terms that are of it. */
export function partOf(spell: Spell, seen: readonly Sighting[]): Spell {
  const { from, to, shownOn } = spell;
  const lastSeenOn = seen.at(-1)?.listedOn ?? '';
  return {
    ...spell,
    seen,
    lastShownOn: lastSeenOn > shownOn ? lastSeenOn : shownOn,
    terms: spell.terms.filter((term) => term.from < (to ?? FOREVER) && (term.to ?? FOREVER) > from),
  };
}
