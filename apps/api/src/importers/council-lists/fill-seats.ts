import type { Sighting, Spell } from './derive-spells.ts';
import { type FilledSpell, mostAtOnce } from './seat-room.ts';

/** From what it follows that somebody left a seat. */
export type LeftWhy = 'OTHERS_IN_ALL_SEATS' | 'ANOTHER_WARD';

/** Who sits in a ward, as far as there is room; and about whom an editor is asked. */
export type FilledWard = Readonly<{
  placed: readonly Spell[];
  /** Those for whom the record has no seat. */
  asked: readonly Spell[];
  /** Those of the placed whose end only follows from somebody else being in their seat, or from their being in another. */
  left: ReadonlyMap<Spell, LeftWhy>;
}>;

/**
 * Fits the times of a ward's councillors into its seats (R10). Nobody leaves a seat because a list lacks them; but where a later list of no less weight has a
 * row for every seat, none of them theirs, and somebody else has come in for whom there would be no seat, they had left by then: they are taken to
 * have sat up to the day from which another did, and an editor is asked when and why. Who then finds no room is asked about.
 * @param moved Those who left for another ward of the council.
 * @param fixed What editors said, and seats known to be vacant.
 */
export function fillSeats(
  spells: readonly Spell[],
  moved: ReadonlyMap<Spell, LeftWhy>,
  sightings: readonly Sighting[],
  fixed: readonly FilledSpell[],
  seats: number,
  nameOf: (personId: string) => string,
): FilledWard {
  let open = [...spells];
  const left = new Map([...moved].filter(([spell]) => spells.includes(spell)));
  const gone = spells
    .flatMap((spell) => {
      const on = spell.to === null ? findGone(spell, sightings, seats) : null;
      return on === null ? [] : [{ spell, on }];
    })
    .toSorted((a, b) => (`${a.on} ${a.spell.lastShownOn}` < `${b.on} ${b.spell.lastShownOn}` ? -1 : 1));
  for (const [on, together] of Map.groupBy(gone, (entry) => entry.on)) {
    if (mostAtOnce([...open, ...fixed], on, null) <= seats) continue;
    for (const { spell } of together) {
      const to = open
        .filter(({ personId, from }) => personId !== spell.personId && from > spell.lastShownOn)
        .map(({ from }) => from)
        .toSorted()[0];
      if (to === undefined || to <= spell.from) continue;
      const ended = { ...spell, to, toSaidBy: spell.fromSaidBy };
      left.set(ended, 'OTHERS_IN_ALL_SEATS');
      open = open.map((entry) => (entry === spell ? ended : entry));
    }
  }
  const placed: Spell[] = [];
  const asked: Spell[] = [];
  const hasRoom = (from: string, to: string | null) => mostAtOnce([...placed, ...fixed], from, to) < seats;
  for (const spell of open.toSorted(byWeight(nameOf))) {
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

/** The day of the first list after somebody was last shown that has a row for every seat, none of them theirs. Of whom the council has, only the council's own says so. */
function findGone(
  { personId, lastShownOn }: Spell,
  sightings: readonly Sighting[],
  seats: number,
): string | null {
  const own = sightings.filter((sighting) => sighting.personId === personId);
  const days = sightings
    .filter(({ listedOn, wardRows }) => listedOn > lastShownOn && wardRows >= seats)
    .filter(({ kind }) => kind === 'COUNCIL' || own.every((sighting) => sighting.kind === kind))
    .map(({ listedOn }) => listedOn);
  return days.toSorted()[0] ?? null;
}

/** The council's own lists go before others, and these before terms; then who was there first. */
function byWeight(nameOf: (personId: string) => string): (a: Spell, b: Spell) => number {
  const keyOf = ({ seen, from, personId }: Spell) => {
    const isCouncils = seen.some(({ kind }) => kind === 'COUNCIL');
    return `${isCouncils ? 0 : seen.length > 0 ? 1 : 2} ${from} ${nameOf(personId)} ${personId}`;
  };
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
}
