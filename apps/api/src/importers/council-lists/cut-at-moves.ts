import type { Sighting } from './ward-spells.ts';

/** That a list has somebody in office for one ward of a council. */
export type WardSighting = Sighting & Readonly<{ postId: string; ward: string }>;

/** A time in which lists have somebody in one ward, and not in another of the council. */
export type Run<Row extends WardSighting> = {
  readonly postId: string;
  readonly seen: Row[];
  /** Last day of a list that has them in another ward before, and first of one after. Null where none does. */
  readonly after: string | null;
  before: string | null;
};

/**
 * Nobody sits for two wards of one council: a list that has somebody in another ward than the one before shows that they moved. The council's own lists
 * say where; what another list says against them, and the second ward of one list, is left to an editor. A function of all the lists of one person in one council.
 */
export function cutAtMoves<Row extends WardSighting>(
  rows: readonly Row[],
): Readonly<{ runs: Run<Row>[]; contradicted: Row[] }> {
  const sorted = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const ofCouncil = onePerDay(sorted.filter(({ kind }) => kind === 'COUNCIL'));
  const others = onePerDay(sorted.filter(({ kind }) => kind !== 'COUNCIL')).filter(({ postId, listedOn }) => {
    const before = ofCouncil.findLast((row) => row.listedOn <= listedOn);
    const after = ofCouncil.find((row) => row.listedOn > listedOn);
    if (before === undefined || before.postId === postId) return true;
    return before.listedOn < listedOn && after?.postId === postId;
  });
  const kept = new Set([...ofCouncil, ...others]);
  const runs: Run<Row>[] = [];
  for (const row of sorted.filter((each) => kept.has(each))) {
    const current = runs.at(-1);
    if (current?.postId === row.postId) {
      current.seen.push(row);
      continue;
    }
    if (current) current.before = row.listedOn;
    const after = current?.seen.at(-1)?.listedOn ?? null;
    runs.push({ postId: row.postId, seen: [row], after, before: null });
  }
  return { runs, contradicted: sorted.filter((row) => !kept.has(row)) };
}

/** Of two wards in lists of one maker and day the one in which they were before, or will be after; else the first by name. */
function onePerDay<Row extends WardSighting>(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (const [day, sameDay] of Map.groupBy(rows, ({ listedOn }) => listedOn)) {
    const near = [kept.at(-1), rows.find(({ listedOn }) => listedOn > day)];
    const known = near.find((row) => sameDay.some(({ postId }) => postId === row?.postId));
    const chosen = known ?? sameDay.toSorted((a, b) => (a.ward < b.ward ? -1 : 1))[0];
    kept.push(...sameDay.filter(({ postId }) => postId === chosen?.postId));
  }
  return kept;
}

function keyOf({ listedOn, kind, ward }: WardSighting): string {
  return `${listedOn} ${kind} ${ward}`;
}
