import { generalElections } from '../../elections/general-elections.ts';
import type { Spell } from './claims.ts';
import { daysAfter } from './parliament-days.ts';

/** A time under one label, and the whole time in the seat that it is part of. */
export type SpellInSeat = Readonly<{ to: string | null; seat: Spell }>;

/**
 * The times under labels that a file has for somebody in one seat. A change of label is no new office: times that touch, cut across each other or
 * leave one day between them, as where a file has last days and not the days after, are one time in the seat.
 */
export class SeatSpells {
  readonly #spells = new Map<string, Spell[]>();

  note(key: string, { from, to }: Spell): void {
    // A spell without length would join itself for ever.
    if (from === null || from === to) return;
    this.#spells.set(key, [...(this.#spells.get(key) ?? []), { from, to }]);
  }

  /**
   * Members of the House of Commons begin again with each parliament.
   * @returns The day on which the label ended, which is that of the next one where a day is left between them, and the time in the seat.
   */
  find(key: string, { from, to }: Spell, isCommons: boolean): SpellInSeat {
    if (from === null) return { to, seat: { from, to } };
    const spells = (this.#spells.get(key) ?? []).filter(
      (spell) => !isCommons || electedOn(spell.from) === electedOn(from),
    );
    let whole: Spell = { from, to };
    for (let isGrown = true; isGrown;) {
      const next = spells.find((spell) => reaches(whole, spell));
      const previous = spells.find((spell) => reaches(spell, whole) && isEarlier(spell, whole));
      isGrown = (next ?? previous) !== undefined;
      if (next) whole = { from: whole.from, to: next.to };
      if (previous) whole = { from: previous.from, to: whole.to };
    }
    const next = to === null ? undefined : spells.find((spell) => spell.from === daysAfter(to, 1));
    return { to: next?.from ?? to, seat: whole };
  }
}

/** Whether the second begins within the first, or the day after it, and goes on after it. */
function reaches(first: Spell, second: Spell): boolean {
  if (first.from === null || first.to === null || second.from === null) return false;
  const isLonger = second.to === null || second.to > first.to;
  return isLonger && second.from >= first.from && second.from <= daysAfter(first.to, 1);
}

function isEarlier(first: Spell, second: Spell): boolean {
  return first.from !== null && second.from !== null && first.from < second.from;
}

/** The general election before a day. */
function electedOn(day: string | null): string | undefined {
  return generalElections.findLast(({ pollingOn }) => day !== null && pollingOn <= day)?.pollingOn;
}
