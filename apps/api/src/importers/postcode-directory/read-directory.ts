import { readCsvRows } from '../csv/read-csv-rows.ts';
import { ImportRefusal, RowRefusal } from '../import-refusal.ts';
import { type RowError, rowError } from '../row-error.ts';
import { readBytes, type SourceFile } from '../source-file/source-file.ts';
import { type DirectoryColumns, findColumns } from './columns.ts';
import { type DirectoryRow, parseDirectoryRow } from './parse-row.ts';

/** After so many bad rows the file is the wrong one, and further lines teach nothing. */
const MAX_ERRORS = 20;

/** One line of the directory, as what it says or as what is wrong with it. */
export type DirectoryLine =
  | Readonly<{ line: number; row: DirectoryRow }>
  | Readonly<{ line: number; error: RowError }>;

/**
 * Reads a directory line by line, in constant memory, until its end or the last error worth telling.
 * @throws ImportRefusal for a header that cannot be used.
 */
export async function* readDirectory(file: SourceFile): AsyncGenerator<DirectoryLine> {
  let columns: DirectoryColumns | null = null;
  let width = 0;
  let errors = 0;
  for await (const csvRow of readCsvRows(readBytes(file))) {
    const { line } = csvRow;
    if ('error' in csvRow) {
      yield { line, error: csvRow.error };
      return;
    }
    if (columns === null) {
      columns = findColumns(csvRow.cells, line);
      width = csvRow.cells.length;
      continue;
    }
    const read = readLine(csvRow.cells, columns, width, line);
    yield read;
    if ('error' in read && ++errors === MAX_ERRORS) return;
  }
  if (columns === null)
    throw new ImportRefusal(rowError(null, null, 'NO_ROWS', 'the file has no rows: get it again.'));
}

function readLine(
  cells: readonly string[],
  columns: DirectoryColumns,
  width: number,
  line: number,
): DirectoryLine {
  if (cells.length !== width) {
    const complaint = `this row has ${cells.length} values, the header ${width}: get the whole file again.`;
    return { line, error: rowError(line, null, 'COLUMN_COUNT', complaint) };
  }
  try {
    return { line, row: parseDirectoryRow(cells, columns, line) };
  } catch (error) {
    if (error instanceof RowRefusal) return { line, error: error.error };
    throw error;
  }
}
