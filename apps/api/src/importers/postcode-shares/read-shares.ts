import { findGssEntity, type GssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { type CsvHeader, readHeader } from '../csv/csv-header.ts';
import { readCsvRows } from '../csv/read-csv-rows.ts';
import { ImportRefusal, RowRefusal } from '../import-refusal.ts';
import { type RowError, rowError } from '../row-error.ts';
import { readBytes, type SourceFile } from '../source-file/source-file.ts';
import { parseShareRow, SHARE_COLUMNS } from './parse-row.ts';

/** Held in memory while it is compared; about one postcode in twenty is split, so a whole country stays far below. */
const MAX_ROWS = 500_000;

/** Shares add up to one but for rounding. */
const TOLERANCE = 0.005;

export type Shares = Readonly<{
  rows: number;
  errors: readonly RowError[];
  /** Postcode without spaces → GSS code → share. */
  byPostcode: ReadonlyMap<string, ReadonlyMap<string, number>>;
}>;

/** @throws ImportRefusal for a header that cannot be used, or for a file above the limit. */
export async function readShares(file: SourceFile): Promise<Shares> {
  const byPostcode = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const errors: RowError[] = [];
  let header: CsvHeader | null = null;
  let rows = 0;
  for await (const csvRow of readCsvRows(readBytes(file))) {
    if ('error' in csvRow) {
      rows++;
      errors.push(csvRow.error);
      break;
    }
    if (header === null) {
      header = readHeader(
        csvRow.cells.map((cell) => cell.toLowerCase()),
        csvRow.line,
        SHARE_COLUMNS,
        SHARE_COLUMNS,
      );
      continue;
    }
    if (++rows > MAX_ROWS) throw new ImportRefusal(tooMany(csvRow.line));
    const error = addRow(csvRow.line, csvRow.cells, header);
    if (error) errors.push(error);
  }
  if (rows === 0) {
    const complaint = 'the file has a header and no rows after it: get the whole file again.';
    throw new ImportRefusal(rowError(2, null, 'NO_ROWS', complaint));
  }
  return { rows, errors, byPostcode };

  function addRow(line: number, cells: readonly string[], columns: CsvHeader): RowError | null {
    if (cells.length !== columns.size) {
      const complaint = `this row has ${cells.length} values, the header ${columns.size}: get the whole file again.`;
      return rowError(line, null, 'COLUMN_COUNT', complaint);
    }
    try {
      const { code, gssCode, share } = parseShareRow(csvCells(columns, cells, line));
      const areas = byPostcode.get(code) ?? new Map<string, number>();
      byPostcode.set(code, areas);
      if (areas.has(gssCode))
        return rowError(
          line,
          'area',
          'ROW_TWICE',
          'this postcode and area stand in the file before: remove one.',
        );
      // A postcode on a border lies in one kind of area with codes of two nations, and some councils of one tier have codes of another kind.
      const entity = findGssEntity(gssCode as GssCode);
      const kind = `${code} ${entity?.areaKind ?? gssCode.slice(0, 3)}`;
      const total = (totals.get(kind) ?? 0) + share;
      if (total > 1 + TOLERANCE) {
        const complaint = 'with this row the shares of the postcode add up to more than 1: put them right.';
        return rowError(line, 'share', 'VALUES_DISAGREE', complaint);
      }
      areas.set(gssCode, share);
      totals.set(kind, total);
      return null;
    } catch (error) {
      if (error instanceof RowRefusal) return error.error;
      throw error;
    }
  }
}

function tooMany(line: number): RowError {
  const limit = MAX_ROWS.toLocaleString('en-GB');
  return rowError(line, null, 'TOO_MANY_ROWS', `a file may hold ${limit} shares: divide it by postcode.`);
}
