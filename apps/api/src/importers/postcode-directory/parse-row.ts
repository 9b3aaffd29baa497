import { LATITUDES, LONGITUDES } from '../areas/united-kingdom.ts';
import { RowRefusal } from '../import-refusal.ts';
import { quoteCell, rowError } from '../row-error.ts';
import { AREA_ROLES, type DirectoryColumns } from './columns.ts';

/** One postcode of the directory. */
export type DirectoryRow = Readonly<{
  /** Without spaces, DE12AB. */
  code: string;
  /** With its one space, DE1 2. */
  sector: string;
  /** First day of the month it ended in, YYYY-MM-DD. Null while it lives. */
  terminatedOn: string | null;
  latitude: number | null;
  longitude: number | null;
  /** GSS codes of its areas, each once, in the order of the codes: `E05.., E06..`. Empty in the Crown dependencies. */
  gssCodes: readonly string[];
  /** The later of the months in which it came and ended, YYYY-MM. */
  month: string;
}>;

/** Terminated postcodes have shapes that are no longer given out (NPT 1AA), so only what all of them share is asked. */
const POSTCODE = /^[A-Z]{1,3}\d?[A-Z\d]? *\d[A-Z]{2}$/;
const MONTH = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/;
const GSS = /^[EWSNK]\d{8}$/;
/** The directory's codes for "none here", such as E99999999. */
const PSEUDO = /99999999$/;
/** Codes of the Channel Islands and the Isle of Man, such as L93000001 in the column of countries: no area of theirs is in this record. */
const CROWN_DEPENDENCY = /^[LM]\d{8}$/;
/** What the directory writes where a postcode has no place on the grid. */
const NO_LATITUDE = 99.999999;

/**
 * Northern Ireland's postcodes are under another licence than the Open Government Licence, which does not let this record pass them on.
 * Source: https://www.ons.gov.uk/methodology/geography/licences
 */
export function isUnderOtherLicence(code: string): boolean {
  return code.startsWith('BT');
}

/** @throws RowRefusal naming line and column. */
export function parseDirectoryRow(
  cells: readonly string[],
  columns: DirectoryColumns,
  line: number,
): DirectoryRow {
  const text = (role: keyof DirectoryColumns): string => (cells[columns[role]] ?? '').trim();
  const refuse = (
    role: keyof DirectoryColumns,
    code: 'NOT_A_POSTCODE' | 'NOT_A_DAY' | 'NOT_A_GSS_CODE' | 'NOT_A_PLACE',
    complaint: string,
  ): never => {
    throw new RowRefusal(rowError(line, role, code, complaint));
  };

  const month = (role: 'introduced' | 'terminated'): string | null => {
    const value = text(role);
    if (value === '') return null;
    if (!MONTH.test(value))
      return refuse(role, 'NOT_A_DAY', `${quoteCell(value, 'DAY')} is not a month: it is written YYYYMM.`);
    return `${value.slice(0, 4)}-${value.slice(4)}`;
  };

  const written = text('postcode');
  if (!POSTCODE.test(written))
    refuse('postcode', 'NOT_A_POSTCODE', `${quoteCell(written)} is not a postcode: put it right.`);
  const code = written.replaceAll(' ', '');
  const introduced =
    month('introduced') ?? refuse('introduced', 'NOT_A_DAY', 'the month is blank: fill it in.');
  const terminated = month('terminated');
  return {
    code,
    sector: `${code.slice(0, -3)} ${code.slice(-3, -2)}`,
    terminatedOn: terminated === null ? null : `${terminated}-01`,
    ...place(),
    gssCodes: areas(),
    month: terminated !== null && terminated > introduced ? terminated : introduced,
  };

  function areas(): string[] {
    const codes = new Set<string>();
    for (const role of AREA_ROLES) {
      const value = text(role);
      if (value === '' || PSEUDO.test(value) || CROWN_DEPENDENCY.test(value)) continue;
      if (!GSS.test(value))
        refuse(role, 'NOT_A_GSS_CODE', `${quoteCell(value)} is not a GSS code: put it right.`);
      codes.add(value);
    }
    return [...codes].toSorted();
  }

  function place(): { latitude: number | null; longitude: number | null } {
    const latitude = degrees('latitude');
    const longitude = degrees('longitude');
    if (latitude === null || longitude === null || latitude === NO_LATITUDE)
      return { latitude: null, longitude: null };
    if (within(latitude, LATITUDES) && within(longitude, LONGITUDES)) return { latitude, longitude };
    const isSwapped = within(longitude, LATITUDES) && within(latitude, LONGITUDES);
    return refuse(
      'latitude',
      'NOT_A_PLACE',
      isSwapped
        ? 'latitude and longitude stand in each other’s columns: swap them in the whole file.'
        : `${latitude}, ${longitude} lies outside Great Britain and its islands: put it right, or leave both blank.`,
    );
  }

  function degrees(role: 'latitude' | 'longitude'): number | null {
    const value = text(role);
    if (value === '') return null;
    const number = Number(value);
    return Number.isFinite(number)
      ? number
      : refuse(role, 'NOT_A_PLACE', `${quoteCell(value)} is not a number of degrees: write it as 52.92.`);
  }
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
