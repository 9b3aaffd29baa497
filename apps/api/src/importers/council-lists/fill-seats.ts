import type { LeftWhy, SeatWin, Spell } from './ward-spells.ts';
import { cutUntilEnd } from './begin-again.ts';
import { endAbsent, type WardSaid } from './end-absent.ts';
import { mostAtOnce } from './seat-room.ts';

/** Who sits in a ward, as far as there is room; and about whom an editor is asked. */
export type FilledWard = Readonly<{
  placed: readonly Spell[];
  /** Those for whom the record has no seat. */
  asked: readonly Spell[];
  /** Those of the placed whose end only follows from somebody else being in their seat, or from their being in another. */
  left: ReadonlyMap<Spell, LeftWhy>;
}>;

/** What is known of a ward, and the polls that somebody won for it. */
type WardToFill = WardSaid & Readonly<{ winsOf: (personId: string) => readonly SeatWin[] }>;

/**
 * Fits the times of a ward's councillors into its seats (R10): those who had left are ended, and who then finds no room is asked about. Whoever won a poll
 * before they left has another term since then.
 * @param moved Those who left for another ward of the council.
 */
export function fillSeats(
  spells: readonly Spell[],
  moved: ReadonlyMap<Spell, LeftWhy>,
  ward: WardToFill,
): FilledWard {
  const { placed, asked, left } = fitIn(spells, moved, ward);
  const parts = placed.map((spell) => ({ spell, terms: cutUntilEnd(spell, ward.winsOf(spell.personId)) }));
  const lastOf = new Map(parts.map(({ spell, terms }) => [spell, terms.at(-1) ?? spell]));
  return {
    placed: parts.flatMap(({ terms }) => terms),
    asked,
    left: new Map([...left].map(([spell, why]) => [lastOf.get(spell) ?? spell, why])),
  };
}

function fitIn(spells: readonly Spell[], moved: ReadonlyMap<Spell, LeftWhy>, ward: WardSaid): FilledWard {
  const { fixed, seats, nameOf } = ward;
  const absent = endAbsent(spells, ward);
  const left = new Map<Spell, LeftWhy>([
    ...[...moved].filter(([spell]) => absent.spells.includes(spell)),
    ...absent.left,
  ]);
  const placed: Spell[] = [];
  const asked: Spell[] = [];
  const hasRoom = (from: string, to: string | null) => mostAtOnce([...placed, ...fixed], from, to) < seats;
  for (const spell of absent.spells.toSorted(byWeight(nameOf))) {
    // Without room for the days before they are shown there, what is known is that they are.
    const shown = { ...spell, from: spell.shownOn, isStartKnown: false, candidacyId: null, wonOn: null };
    if (hasRoom(spell.from, spell.to)) placed.push(spell);
    else if (
      shown.from > spell.from &&
      (spell.to === null || shown.from < spell.to) &&
      hasRoom(shown.from, spell.to)
    ) {
      placed.push(shown);
      const why = left.get(spell);
      if (why) left.set(shown, why);
      left.delete(spell);
    } else {
      asked.push(spell);
      left.delete(spell);
    }
  }
  return { placed, asked, left };
}

/** The council's own lists go before others, and these before terms; then who was there first. */
function byWeight(nameOf: (personId: string) => string): (a: Spell, b: Spell) => number {
  const keyOf = ({ seen, from, personId }: Spell) => {
    const isCouncils = seen.some(({ kind }) => kind === 'COUNCIL');
    return `${isCouncils ? 0 : seen.length > 0 ? 1 : 2} ${from} ${nameOf(personId)} ${personId}`;
  };
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
}
