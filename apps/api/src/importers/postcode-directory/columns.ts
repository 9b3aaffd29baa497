import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/**
 * What a directory's columns are for, by the names they had in any edition: the ONS renames them with every vintage of boundaries
 * (`oslaua`, `laua`, `lad25cd`). Source: ONS Postcode Directory user guides, 2011 to 2025.
 */
const ROLES = {
  postcode: /^(?:pcds|pcd8|pcd7|pcd2|pcd)$/,
  introduced: /^dointr$/,
  terminated: /^doterm$/,
  country: /^(?:ctry|ctry\d\dcd)$/,
  region: /^(?:rgn|gor|rgn\d\dcd)$/,
  county: /^(?:oscty|cty|cty\d\dcd)$/,
  district: /^(?:oslaua|laua|lad\d\dcd)$/,
  ward: /^(?:osward|ward|wd\d\dcd)$/,
  division: /^(?:ced|ced\d\dcd)$/,
  constituency: /^(?:pcon|pcon\d\dcd)$/,
  policeArea: /^(?:pfa|pfa\d\dcd)$/,
  latitude: /^lat(?:itude)?$/,
  longitude: /^long(?:itude)?$/,
} as const;

type ColumnRole = keyof typeof ROLES;

/** The position of each role's column. */
export type DirectoryColumns = Readonly<Record<ColumnRole, number>>;

/** Roles whose cells are GSS codes of areas. */
export const AREA_ROLES = [
  'country',
  'region',
  'county',
  'district',
  'ward',
  'division',
  'constituency',
  'policeArea',
] as const satisfies readonly ColumnRole[];

/** How many of the roles a header fills, 0 to 1. */
export function shareOfRoles(header: readonly string[]): number {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const patterns = Object.values(ROLES);
  return patterns.filter((pattern) => names.some((name) => pattern.test(name))).length / patterns.length;
}

/** @throws ImportRefusal naming what no column is for, or the column that stands twice. */
export function findColumns(header: readonly string[], line: number): DirectoryColumns {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const twice = names.find((name, position) => name !== '' && names.indexOf(name) !== position);
  if (twice !== undefined) {
    const complaint = 'the header has this column twice: remove one, so that it is clear which holds.';
    throw new ImportRefusal(rowError(line, twice, 'HEADER_COLUMN_TWICE', complaint));
  }
  const entries = Object.entries(ROLES).map(([role, pattern]) => {
    const position = names.findIndex((name) => pattern.test(name));
    if (position === -1) {
      const complaint = `no column of the header holds the ${role}: get the whole directory, as the ONS publishes it.`;
      throw new ImportRefusal(rowError(line, null, 'HEADER_COLUMN_MISSING', complaint));
    }
    return [role, position] as const;
  });
  return Object.fromEntries(entries) as Record<ColumnRole, number>;
}
