import type { PlacedRow } from './effective-rows.ts';

/**
 * The rows of a log that belong to a day, in the order they come (R9): those whose place had come by then. A correction counts from the day
 * of the row it names, whenever it was made, and both stay in sight.
 */
export function rowsOfDay<Row extends Omit<PlacedRow, 'sequence'>>(log: readonly Row[], asOf: Date): Row[] {
  const byId = new Map(log.map((row) => [row.id, row]));
  return log.filter((row) => placeOf(row, byId).effectiveOn <= asOf);
}

function placeOf<Row extends Omit<PlacedRow, 'sequence'>>(row: Row, byId: ReadonlyMap<string, Row>): Row {
  const seen = new Set<Row>();
  let place = row;
  while (place.correctsId !== null && !seen.has(place)) {
    seen.add(place);
    place = byId.get(place.correctsId) ?? place;
  }
  return place;
}
