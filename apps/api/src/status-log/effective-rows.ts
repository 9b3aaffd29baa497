import type { UpdateKind } from '../generated/prisma/enums.ts';

/** A row of any log, as far as its place depends on it. */
export type PlacedRow = {
  id: string;
  sequence: bigint;
  kind: UpdateKind;
  effectiveOn: Date;
  correctsId: string | null;
};

/** The kinds of row that have a place of their own: a correction stands in that of the row it names. */
export type PlaceKind = Exclude<UpdateKind, 'CORRECTION'>;

/** What counts, and the row whose day and kind it counts by. */
export type EffectiveRow<Row extends PlacedRow> = { row: Row; place: Row & { kind: PlaceKind } };

/**
 * A log in the order it applies, by (effectiveOn, sequence) (R9): each corrected row replaced by the newest correction of it; `place` is
 * the row whose day counts.
 */
export function effectiveRows<Row extends PlacedRow>(log: readonly Row[]): EffectiveRow<Row>[] {
  const corrections = new Map<string, Row>();
  for (const row of [...log].toSorted(bySequence)) {
    if (row.kind === 'CORRECTION' && row.correctsId) corrections.set(row.correctsId, row);
  }
  return log
    .filter((row): row is Row & { kind: PlaceKind } => row.kind !== 'CORRECTION')
    .toSorted((a, b) => a.effectiveOn.getTime() - b.effectiveOn.getTime() || bySequence(a, b))
    .map((place) => ({ row: newestCorrection(place, corrections), place }));
}

function newestCorrection<Row extends PlacedRow>(row: Row, corrections: ReadonlyMap<string, Row>): Row {
  const seen = new Set<string>();
  let current = row;
  for (
    let next = corrections.get(current.id);
    next && !seen.has(next.id);
    next = corrections.get(current.id)
  ) {
    seen.add(next.id);
    current = next;
  }
  return current;
}

function bySequence(a: PlacedRow, b: PlacedRow): number {
  return a.sequence < b.sequence ? -1 : a.sequence > b.sequence ? 1 : 0;
}
