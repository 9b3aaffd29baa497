import { cut, isOnDay, isWithin, type Spell, subtract } from '../calendar/spell.ts';

/** Seats that nobody holds for a time. */
export type VacantSeats = Spell & Readonly<{ seats: number }>;

/** What is known of the seats of one post: how many there are, the spells in which each is held, and those in which some are vacant. */
export type SeatAccount = Readonly<{
  seats: number;
  held: readonly Spell[];
  vacant: readonly VacantSeats[];
}>;

/** Seats of which the account says nothing on a day: neither who holds them nor that nobody does. Below zero where it is overdrawn. */
export function unaccountedSeats({ seats, held, vacant }: SeatAccount, day: Date): number {
  const filled = held.filter((spell) => isOnDay(spell, day)).length;
  const empty = vacant.filter((spell) => isOnDay(spell, day)).reduce((sum, spell) => sum + spell.seats, 0);
  return seats - filled - empty;
}

/** The parts of a spell on whose days no seat is unaccounted for. */
export function accountedStretches(account: SeatAccount, spell: Spell): Spell[] {
  return joined(
    cut(spell, [...account.held, ...account.vacant]).filter(
      (part) => unaccountedSeats(account, part.from) <= 0,
    ),
  );
}

/** Whether on every day of a spell as many seats are unaccounted for. */
export function hasUnaccounted(account: SeatAccount, spell: Spell, seats: number): boolean {
  return cut(spell, [...account.held, ...account.vacant]).every(
    (part) => unaccountedSeats(account, part.from) >= seats,
  );
}

/** Where somebody who holds a seat for a spell finds it: a vacancy first, or a seat of which nothing is known first. */
export type SeatSource = 'VACANCY' | 'UNACCOUNTED';

/**
 * What is left of each vacancy when one seat more is held for a spell: all of it, nothing, or one or more parts. Null where on some day no
 * seat is to be had.
 */
export function takeSeat<Vacancy extends VacantSeats>(
  account: Omit<SeatAccount, 'vacant'> & { readonly vacant: readonly Vacancy[] },
  spell: Spell,
  source: SeatSource,
): { vacancy: Vacancy; left: VacantSeats[] }[] | null {
  const rest = account.vacant.map((vacancy) => ({ vacancy, left: [pick(vacancy)] }));
  for (const stretch of cut(spell, [...account.held, ...account.vacant])) {
    const isUnaccounted = unaccountedSeats(account, stretch.from) > 0;
    if (isUnaccounted && source === 'UNACCOUNTED') continue;
    const found = rest.find(({ left }) => left.some((part) => isWithin(stretch, part)));
    if (found) found.left = found.left.flatMap((part) => withoutOneSeat(part, stretch));
    else if (!isUnaccounted) return null;
  }
  return rest;
}

function withoutOneSeat(part: VacantSeats, stretch: Spell): VacantSeats[] {
  if (!isWithin(stretch, part)) return [part];
  const around = subtract(part, stretch).map((spell) => ({ ...spell, seats: part.seats }));
  const within = part.seats > 1 ? [{ ...stretch, seats: part.seats - 1 }] : [];
  const parts = [...around, ...within].toSorted((one, other) => one.from.getTime() - other.from.getTime());
  return joined(parts);
}

function pick({ from, to, seats }: VacantSeats): VacantSeats {
  return { from, to, seats };
}

/** Spells in order of their beginning, with those of as many seats that follow one another without a gap made one. */
function joined<Part extends Spell & { readonly seats?: number }>(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.to && last.to.getTime() === part.from.getTime() && last.seats === part.seats)
      result[result.length - 1] = { ...last, to: part.to };
    else result.push(part);
  }
  return result;
}
