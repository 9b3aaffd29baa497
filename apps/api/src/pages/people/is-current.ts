type Spell = Readonly<{
  startedOn: Readonly<{ on: string }> | null;
  endedOn: Readonly<{ on: string }> | null;
}>;

/** Whether something that began on a day, or before the record, holds today: periods are half-open. Days as YYYY-MM-DD. */
export function isCurrent(spell: Spell, today: string): boolean {
  return !isToCome(spell, today) && (spell.endedOn === null || spell.endedOn.on > today);
}

/** Whether it is still to begin: councillors take office on the fourth day after their poll (Local Government Act 1972, section 7). */
export function isToCome({ startedOn }: Pick<Spell, 'startedOn'>, today: string): boolean {
  return startedOn !== null && startedOn.on > today;
}
