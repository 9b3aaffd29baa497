import { likenessOf } from './alike-names.ts';
import { findRedrawn } from './find-redrawn.ts';
import type { Absence, LeftWhy, Sighting, Spell, WardsOfList } from './ward-spells.ts';
import { isOfWeight } from './find-absences.ts';
import { type FilledSpell, mostAtOnce } from './seat-room.ts';
import type { UnknownListed } from './ward-evidence.ts';

/** What is known of a ward besides when each person was in it. */
export type WardSaid = Readonly<{
  postId: string;
  seats: number;
  /** What editors said, and seats known to be vacant. */
  fixed: readonly FilledSpell[];
  sightings: readonly Sighting[];
  /** Rows of the council's lists about people whom nobody knows. */
  unknown: readonly UnknownListed[];
  /** The lists of the council. */
  lists: readonly WardsOfList[];
  absencesOf: (personId: string) => readonly Absence[];
  nameOf: (personId: string) => string;
}>;

type Gone = Readonly<{ spell: Spell; on: string }>;

/**
 * Ends the times of those who had left by the day of a list. Nobody leaves a seat because a list lacks them; but who lost a poll since they were last shown, and is not in a
 * later list of no less weight that has a row for every seat, was in it until then. Where somebody else has come in for whom there would be no seat, those whom such a list lacks
 * are taken to have sat up to the day from which another did, and an editor is asked when and why; so it is where a list has other wards of the council, and not theirs; but not who may be in it by another spelling, for nobody knows which.
 * @returns Beside the times those whose end only follows from what lists have in their place.
 */
export function endAbsent(
  spells: readonly Spell[],
  ward: WardSaid,
): Readonly<{ spells: readonly Spell[]; left: ReadonlyMap<Spell, LeftWhy> }> {
  const left = new Map<Spell, LeftWhy>();
  const followed = (spell: Spell): Spell | null => {
    const to = spells
      .filter(({ personId, from }) => personId !== spell.personId && from > spell.lastShownOn)
      .map(({ from }) => from)
      .toSorted()[0];
    return to === undefined || to <= spell.from || (spell.to !== null && to >= spell.to)
      ? null
      : { ...spell, to, toSaidBy: spell.fromSaidBy };
  };
  let open = spells.map((spell) => {
    if (spell.absentOn === null) return spell;
    const ended = followed(spell) ?? spell;
    left.set(ended, 'OTHERS_IN_ALL_SEATS');
    return ended;
  });
  const end = (spell: Spell, ended: Spell) => {
    open = open.map((entry) => (entry === spell ? ended : entry));
  };
  for (const spell of open) {
    const on = spell.to === null ? findRedrawn(spell, ward) : null;
    if (on === null) continue;
    const to = findLost(spell, on, ward);
    const ended: Spell =
      to === null
        ? { ...spell, to: on, toSaidBy: spell.fromSaidBy }
        : { ...spell, to, endReason: 'TERM_ENDED' };
    if (to === null) left.set(ended, 'OTHER_WARDS');
    end(spell, ended);
  }
  const gone = open
    .flatMap((spell): Gone[] => {
      const on = spell.to === null ? findGone(spell, ward) : null;
      return on === null ? [] : [{ spell, on }];
    })
    .toSorted((a, b) => (`${a.on} ${a.spell.lastShownOn}` < `${b.on} ${b.spell.lastShownOn}` ? -1 : 1));
  for (const [on, together] of Map.groupBy(gone, (entry) => entry.on)) {
    const rest = together.filter(({ spell }) => {
      const to = findLost(spell, on, ward);
      if (to !== null) end(spell, { ...spell, to, endReason: 'TERM_ENDED' });
      return to === null;
    });
    if (mostAtOnce([...open, ...ward.fixed], on, null) <= ward.seats) continue;
    const respelt = findRespelt(rest, on, ward);
    for (const { spell } of rest) {
      const ended = respelt.has(spell) ? null : followed(spell);
      if (ended === null) continue;
      left.set(ended, 'OTHERS_IN_ALL_SEATS');
      end(spell, ended);
    }
  }
  return { spells: open, left };
}

/** The day of the first list after somebody was last shown that has a row for every seat, none of them theirs. Of whom the council has, only the council's own says so. */
function findGone({ personId, lastShownOn }: Spell, { sightings, seats }: WardSaid): string | null {
  const own = sightings.filter((sighting) => sighting.personId === personId);
  const days = sightings
    .filter(({ listedOn, wardRows }) => listedOn > lastShownOn && wardRows >= seats)
    .filter((sighting) => isOfWeight(sighting, own))
    .map(({ listedOn }) => listedOn);
  return days.toSorted()[0] ?? null;
}

/** The first day of those elected at a poll that somebody lost between when they were last shown and a list that lacks them. */
function findLost(
  { personId, from, lastShownOn }: Spell,
  on: string,
  { absencesOf }: WardSaid,
): string | null {
  const days = absencesOf(personId).flatMap(({ endsOn, pollingOn }) =>
    pollingOn !== null && endsOn !== null && endsOn > lastShownOn && endsOn > from && endsOn <= on
      ? [endsOn]
      : [],
  );
  return days.toSorted()[0] ?? null;
}

/** Of those whom a list lacks, as many as it has rows of a like name about people whom nobody knows: the likest first. */
function findRespelt(
  gone: readonly Gone[],
  on: string,
  { postId, unknown, nameOf }: WardSaid,
): ReadonlySet<Spell> {
  const rows = unknown.filter(({ listedOn }) => listedOn === on);
  const pairs = rows
    .flatMap((row) =>
      gone.map(({ spell }) => ({ row, spell, shared: likenessOf(row, nameOf(spell.personId), postId) })),
    )
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || (keyOf(a) < keyOf(b) ? -1 : 1));
  function keyOf({ row, spell }: (typeof pairs)[number]): string {
    return `${nameOf(spell.personId)} ${row.name}`;
  }
  const respelt = new Map<Spell, UnknownListed>();
  for (const { row, spell } of pairs)
    if (!respelt.has(spell) && ![...respelt.values()].includes(row)) respelt.set(spell, row);
  return new Set(respelt.keys());
}
