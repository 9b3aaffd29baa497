import { addDays, findDay, formatDay } from '../../calendar/day.ts';
import type { OrganisationKind } from '../../generated/prisma/enums.ts';
import type { CsvCells } from '../csv/csv-cells.ts';

/** Councils begin and end with the financial year: the reorganisation date of the Local Government and Public Involvement in Health Act 2007. */
const FIRST_OF_APRIL = /-04-01$/;
const LAST_OF_MARCH = /-03-31$/;

/**
 * The day an authority began. Of councils only a first of April is taken: the register's other days (2005-06-18) are those on which the
 * entry was made, long after the council was. Null where it says none.
 * @throws RowRefusal
 */
export function readStart(cells: CsvCells, kind: OrganisationKind): string | null {
  if (cells.optional('start-date') === null) return null;
  const day = cells.day('start-date');
  if (FIRST_OF_APRIL.test(day)) return day;
  // The Greater London Authority has such a day of an entry, too.
  return kind === 'COMBINED_AUTHORITY' && !day.startsWith('2005-') ? day : null;
}

/**
 * The first day on which an authority was no more. The register has the last day of some (2019-03-31) and the first without others
 * (2023-04-01). Null for one that exists.
 * @throws RowRefusal
 */
export function readEnd(cells: CsvCells): string | null {
  if (cells.optional('end-date') === null) return null;
  const day = cells.day('end-date');
  const date = LAST_OF_MARCH.test(day) ? findDay(day) : null;
  return date ? formatDay(addDays(date, 1)) : day;
}
