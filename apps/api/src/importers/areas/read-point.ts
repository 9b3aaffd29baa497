import type { CsvCells } from '../csv/csv-cells.ts';
import { isInUnitedKingdom } from './united-kingdom.ts';

/** What the ONS writes for the latitude of a place that is not on the grid. */
const NO_LATITUDE = 99.999999;

/**
 * Reads a latitude and a longitude. Null where both are blank, or where the file says that there are none.
 * @throws RowRefusal for half a point, and for one outside the United Kingdom: it says so where the two were only written the wrong way round.
 */
export function readPoint(
  cells: CsvCells,
  columns: Readonly<{ latitude: string; longitude: string }>,
): Readonly<{ latitude: number; longitude: number }> | null {
  const latitude = cells.decimal(columns.latitude);
  const longitude = cells.decimal(columns.longitude);
  if (latitude === null && longitude === null) return null;
  if (latitude === NO_LATITUDE) return null;
  if (latitude === null)
    return cells.refuse(
      columns.latitude,
      'VALUE_MISSING',
      'there is a longitude and no latitude: fill it in.',
    );
  if (longitude === null)
    return cells.refuse(
      columns.longitude,
      'VALUE_MISSING',
      'there is a latitude and no longitude: fill it in.',
    );
  if (isInUnitedKingdom(latitude, longitude)) return { latitude, longitude };
  return cells.refuse(
    columns.latitude,
    'NOT_A_PLACE',
    isInUnitedKingdom(longitude, latitude)
      ? `${latitude}, ${longitude} is latitude and longitude the wrong way round: swap the two columns.`
      : `${latitude}, ${longitude} lies outside the United Kingdom: put it right, or clear both cells.`,
  );
}
