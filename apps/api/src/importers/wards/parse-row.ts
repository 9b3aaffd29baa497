import type { AreaKind } from '../../generated/prisma/enums.ts';
import { type NamedArea, readNamedArea } from '../areas/named-area.ts';
import { readPoint } from '../areas/read-point.ts';
import type { CsvCells } from '../csv/csv-cells.ts';

/** A ward with what contains it: null where the file does not say, as outside England. */
export type WardRow = Readonly<{
  line: number;
  ward: NamedArea;
  district: NamedArea | null;
  county: NamedArea | null;
  region: NamedArea | null;
  point: Readonly<{ latitude: number; longitude: number }> | null;
}>;

export type ParentColumns = Readonly<{ code: string; name: string }>;

/** @throws RowRefusal */
export function parseWardRow(
  cells: CsvCells,
  parents: Readonly<Record<'district' | 'county' | 'region', ParentColumns>>,
): WardRow | Readonly<{ line: number; passedOver: string }> {
  const { line } = cells;
  const ward = readNamedArea(cells, { code: 'wdcd', name: 'wdnm', nameCy: 'wdnmw' });
  if ('passedOver' in ward) return { line, passedOver: ward.passedOver };
  if (ward.kind !== 'WARD')
    cells.refuse('wdcd', 'NOT_A_GSS_CODE', `${ward.gssCode} is not the code of a ward: put it right.`);
  return {
    line,
    ward,
    district: readParent(cells, parents.district, 'DISTRICT'),
    county: readParent(cells, parents.county, 'COUNTY'),
    region: readParent(cells, parents.region, 'REGION'),
    point: readPoint(cells, { latitude: 'lat', longitude: 'long' }),
  };
}

/** Null where the row names none, or says by a pseudo code that there is none. */
function readParent(cells: CsvCells, columns: ParentColumns, kind: AreaKind): NamedArea | null {
  if (cells.optional(columns.code) === null) return null;
  const area = readNamedArea(cells, columns);
  if ('passedOver' in area) return null;
  if (area.kind === kind) return area;
  return cells.refuse(
    columns.code,
    'NOT_A_GSS_CODE',
    `${area.gssCode} is the code of another kind of area: put it right.`,
  );
}
