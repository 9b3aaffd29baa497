/** Whether a day lies in a half-open period `[from, to)` whose start may be unknown: then it lay before this record. As Prisma is asked for it. */
export function inSpellOn(day: Date) {
  return {
    AND: [{ OR: [{ from: null }, { from: { lte: day } }] }, { OR: [{ to: null }, { to: { gt: day } }] }],
  };
}

/** The same of what is loaded. */
export function isInSpell({ from, to }: { from: Date | null; to: Date | null }, day: Date): boolean {
  return (from === null || from <= day) && (to === null || to > day);
}
