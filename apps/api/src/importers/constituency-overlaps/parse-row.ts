import { type NamedArea, readNamedArea } from '../areas/named-area.ts';
import type { CsvCells } from '../csv/csv-cells.ts';

/** The columns in their order; the file has no header, so the names are ours. */
export const OVERLAP_COLUMNS = [
  'key',
  'from code',
  'from name',
  'to code',
  'to name',
  'residential share of from',
  'residential share of to',
  'area share of from',
  'area share of to',
  'population share of from',
  'population share of to',
] as const;

type SharesOf = Readonly<{ residentialShare: number; areaShare: number; populationShare: number }>;

export type OverlapRow = Readonly<{
  line: number;
  from: NamedArea;
  to: NamedArea;
  /** What part of the old constituency lies in the new one. */
  ofFrom: SharesOf;
  /** What part of the new one comes from the old. */
  ofTo: SharesOf;
}>;

/** @throws RowRefusal */
export function parseOverlapRow(cells: CsvCells): OverlapRow {
  return {
    line: cells.line,
    from: readConstituency(cells, { code: 'from code', name: 'from name' }),
    to: readConstituency(cells, { code: 'to code', name: 'to name' }),
    ofFrom: readShares(cells, 'from'),
    ofTo: readShares(cells, 'to'),
  };
}

function readConstituency(cells: CsvCells, columns: Readonly<{ code: string; name: string }>): NamedArea {
  const area = readNamedArea(cells, columns);
  if (!('passedOver' in area) && area.kind === 'WESTMINSTER_CONSTITUENCY') return area;
  return cells.refuse(
    columns.code,
    'NOT_A_GSS_CODE',
    'this is not the code of a constituency of the House of Commons: put it right.',
  );
}

function readShares(cells: CsvCells, side: 'from' | 'to'): SharesOf {
  return {
    residentialShare: readShare(cells, `residential share of ${side}`),
    areaShare: readShare(cells, `area share of ${side}`),
    populationShare: readShare(cells, `population share of ${side}`),
  };
}

function readShare(cells: CsvCells, column: string): number {
  cells.required(column);
  const share = cells.decimal(column) ?? 0;
  if (share >= 0 && share <= 1) return share;
  return cells.refuse(column, 'NOT_A_SHARE', 'a share lies between 0 and 1: put it right.');
}
