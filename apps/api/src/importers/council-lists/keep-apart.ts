import { foldWard } from '../../reconciliation/ward-name.ts';
import type { Spell } from './ward-spells.ts';

/** A time in a seat, and which seat it is. */
export type WardSpell = Readonly<{ postId: string; ward: string; spell: Spell }>;

/** An office of theirs in another ward of the council, which stays as it is. */
export type OtherOffice = Readonly<{ id: string; postId: string; from: string; to: string | null }>;

/** The times of one person in the wards of one council, at most one at a time. */
export type KeptApart = Readonly<{
  spells: readonly WardSpell[];
  /** Those whose end only follows from another ward's being theirs. */
  moved: ReadonlySet<Spell>;
  /** Those beside which another office stays, about which an editor decides. */
  asked: readonly WardSpell[];
  /** Offices that stay, by the day on which they are shown in another ward. */
  doubtful: ReadonlyMap<string, string>;
}>;

/**
 * Nobody sits for two wards of one council: a time in one of them ends when that in the next begins, or by the day on which a list has them there.
 * @param times In the order in which lists show them, the times of one ward together.
 */
export function keepApart(times: readonly WardSpell[], others: readonly OtherOffice[]): KeptApart {
  const spells: WardSpell[] = [];
  const moved = new Set<Spell>();
  const asked: WardSpell[] = [];
  for (const { postId, ward, spell: shown } of times) {
    let spell = shown;
    const last = spells.at(-1);
    if (last && last.postId !== postId && isAtOnce(last.spell, spell)) {
      if (spell.from <= last.spell.lastShownOn) spell = beginLater(spell, firstSeen(spell));
      if (spell.from <= last.spell.lastShownOn) {
        asked.push({ postId, ward, spell: shown });
        continue;
      }
      // Elected for the ward of that name as it is now: so it was drawn anew, and the law says the day.
      const isRedrawn = spell.candidacyId !== null && foldWard(ward) === foldWard(last.ward);
      const endReason = isRedrawn ? ('BOUNDARY_CHANGE' as const) : null;
      const said = { endReason, absentOn: null, toSaidBy: last.spell.fromSaidBy };
      const ended = { ...last.spell, ...said, to: spell.from };
      spells[spells.length - 1] = { ...last, spell: ended };
      if (!isRedrawn) moved.add(ended);
    }
    spells.push({ postId, ward, spell });
  }
  return besideOthers({ spells, moved, asked, doubtful: new Map() }, others);
}

/** What an editor said of another ward, and what a term has there, stays: the list's gives way to it, or an editor is asked. */
function besideOthers(apart: KeptApart, others: readonly OtherOffice[]): KeptApart {
  const spells: WardSpell[] = [];
  const moved = new Set(apart.moved);
  const asked = [...apart.asked];
  const doubtful = new Map(apart.doubtful);
  for (const { postId, ward, spell: shown } of apart.spells) {
    let spell: Spell | null = shown;
    for (const other of others.filter((office) => office.postId !== postId)) {
      if (spell === null || !isAtOnce(other, spell)) continue;
      const wasMoved = moved.delete(spell);
      if (other.to !== null && other.to <= spell.lastShownOn) spell = beginLater(spell, other.to);
      else if (other.from > spell.lastShownOn)
        spell = { ...spell, to: other.from, endReason: null, absentOn: null };
      else {
        asked.push({ postId, ward, spell });
        if (other.to === null) doubtful.set(other.id, spell.shownOn);
        spell = null;
      }
      if (spell !== null && (wasMoved || spell.to === other.from)) moved.add(spell);
    }
    if (spell !== null) spells.push({ postId, ward, spell });
  }
  return { spells, moved, asked, doubtful };
}

function isAtOnce(one: Readonly<{ from: string; to: string | null }>, other: Spell): boolean {
  return (one.to === null || one.to > other.from) && (other.to === null || other.to > one.from);
}

function firstSeen({ seen, from }: Spell): string {
  return seen[0]?.listedOn ?? from;
}

/** Without the days on which they are shown elsewhere: since when is then not known. */
function beginLater(spell: Spell, from: string): Spell {
  if (from <= spell.from) return spell;
  const shownOn = from > spell.shownOn ? from : spell.shownOn;
  return { ...spell, from, shownOn, isStartKnown: false, candidacyId: null, wonOn: null };
}
