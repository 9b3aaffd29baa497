import type { ImportReading, RowOutcome, RowRefused } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { type RowError, rowError } from '../row-error.ts';
import { readInTwoPasses as readItemsInTwoPasses } from '../source-file/read-in-two-passes.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { RecordSource } from '../writing/record-source.ts';
import { readTableRows } from '../xlsx/read-table-rows.ts';
import type { CsvRow } from './read-csv-rows.ts';

/** What a CSV format says of its rows. `Row` is a parsed row. */
export type CsvReading<Row> = Readonly<{
  file: SourceFile;
  source: RecordSource;
  /** First line that is a row; the lines before are passed over. */
  firstLine: number;
  /** How many cells a row has. */
  width: number;
  /** Whether a row is read at all; left out: every one is. */
  isMeant?(cells: readonly string[]): boolean;
  /** @throws RowRefusal */
  parse(cells: string[], line: number): Row;
  /**
   * First pass: takes note of a row.
   * @throws RowRefusal for what only shows beside other rows.
   */
  note(row: Row): void;
  /** After the first pass. @throws ImportRefusal */
  conclude(): void;
  /** What only shows when every row is read and none is refused: that rows are missing. */
  findGaps?(): RowError[];
  /** Second pass: prepares the record for the rows and returns what takes a batch. */
  reconcile(writer: ImportWriter): Promise<(rows: readonly Row[]) => Promise<(RowOutcome | RowRefused)[]>>;
}>;

type Cells = Extract<CsvRow, { cells: string[] }>;

export function readInTwoPasses<Row>(reading: CsvReading<Row>): ImportReading {
  const { firstLine, width } = reading;
  let header = '';
  return readItemsInTwoPasses<Cells, Row>({
    file: reading.file,
    source: reading.source,
    async *read(bytes) {
      for await (const row of readTableRows(bytes)) {
        if (!('error' in row) && row.line < firstLine) header = joinCells(row.cells);
        const isMeant = 'error' in row || (reading.isMeant?.(row.cells) ?? true);
        if (row.line >= firstLine && isMeant) yield row;
      }
    },
    parse({ cells, line }, isLast) {
      if (joinCells(cells) === header) throw new RowRefusal(headerTwice(line));
      if (cells.length !== width) throw new RowRefusal(wrongWidth(line, cells.length, width, isLast));
      return reading.parse(cells, line);
    },
    note: (row) => reading.note(row),
    noRows: rowError(
      firstLine,
      null,
      'NO_ROWS',
      'the file has a header and no rows after it: get the whole file again.',
    ),
    conclude: () => reading.conclude(),
    findGaps: () => reading.findGaps?.() ?? [],
    reconcile: (writer) => reading.reconcile(writer),
  });
}

function joinCells(cells: readonly string[]): string {
  return JSON.stringify(cells.map((cell) => cell.trim()));
}

function headerTwice(line: number): RowError {
  const complaint = 'the header stands here once more, where a row should: take the line out.';
  return rowError(line, null, 'HEADER_COLUMN_TWICE', complaint);
}

function wrongWidth(line: number, found: number, expected: number, isLast: boolean): RowError {
  if (isLast && found < expected) {
    return rowError(
      line,
      null,
      'FILE_TRUNCATED',
      `the file ends in the middle of a row, after ${found} of ${expected} columns: get the whole file again.`,
    );
  }
  return rowError(
    line,
    null,
    'COLUMN_COUNT',
    `this row has ${found} columns where the others have ${expected}: put values that hold a comma in quotation marks.`,
  );
}
