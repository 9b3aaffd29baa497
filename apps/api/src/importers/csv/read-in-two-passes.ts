import type { ImportReading, RowOutcome, Survey } from '../import-format.ts';
import { ImportRefusal, RowRefusal } from '../import-refusal.ts';
import { type RowError, rowError } from '../row-error.ts';
import { readBytes, type SourceFile } from '../source-file/source-file.ts';
import type { RecordSource } from '../writing/record-source.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type CsvRow, readCsvRows } from './read-csv-rows.ts';

const ROWS_PER_BATCH = 500;

/** What a CSV format says of its rows. `Row` is a parsed row; both passes parse, so that none has to be kept. */
export type CsvReading<Row> = Readonly<{
  file: SourceFile;
  source: RecordSource;
  /** First line that is a row; the lines before are passed over. */
  firstLine: number;
  /** How many cells a row has. */
  width: number;
  /** @throws RowRefusal */
  parse(cells: string[], line: number): Row;
  /**
   * First pass: takes note of a row.
   * @throws RowRefusal for what only shows beside other rows.
   */
  note(row: Row): void;
  /** After the first pass. @throws ImportRefusal */
  conclude(): void;
  /** Second pass: prepares the record for the rows and returns what takes a batch. */
  reconcile(writer: ImportWriter): Promise<(rows: readonly Row[]) => Promise<RowOutcome[]>>;
}>;

export function readInTwoPasses<Row>(reading: CsvReading<Row>): ImportReading {
  const { file, source } = reading;
  const failedLines = new Set<number>();
  let fileHash = '';

  /** @throws ImportRefusal when the file was written to between the passes. */
  async function* rows(): AsyncGenerator<CsvRow> {
    let hash = '';
    for await (const row of readCsvRows(readBytes(file, (found) => (hash = found)))) {
      if (row.line >= reading.firstLine) yield row;
      if ('error' in row) break;
    }
    // Reading stops at text that is not CSV, before the end and so before the hash.
    if (fileHash !== '' && hash !== fileHash) {
      throw new ImportRefusal(
        rowError(
          null,
          null,
          'FILE_CHANGED',
          `${file.path} changed while it was read: import it again when it is finished.`,
        ),
      );
    }
    fileHash = hash;
  }

  async function survey(): Promise<Survey> {
    const errors: RowError[] = [];
    let count = 0;
    let last: CsvRow | null = null;
    const refuse = (error: RowError) => {
      failedLines.add(error.line ?? 0);
      errors.push(error);
    };
    for await (const row of rows()) {
      count++;
      // One row is held back: only the last one can be a cut one.
      if (last) noteRow(last, false, refuse);
      last = row;
    }
    if (last) noteRow(last, true, refuse);
    if (count === 0) {
      throw new ImportRefusal(
        rowError(
          reading.firstLine,
          null,
          'NO_ROWS',
          'the file has a header and no rows after it: get the whole file again.',
        ),
      );
    }
    reading.conclude();
    return { rows: count, errors, fileHash };
  }

  function noteRow(row: CsvRow, isLast: boolean, refuse: (error: RowError) => void): void {
    if ('error' in row) return refuse(row.error);
    const { cells, line } = row;
    if (cells.length !== reading.width) return refuse(wrongWidth(line, cells.length, reading.width, isLast));
    try {
      reading.note(reading.parse(cells, line));
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      refuse(error.error);
    }
  }

  async function* reconcile(writer: ImportWriter): AsyncGenerator<RowOutcome[]> {
    const take = await reading.reconcile(writer);
    let batch: Row[] = [];
    for await (const row of rows()) {
      if ('error' in row || failedLines.has(row.line)) continue;
      batch.push(reading.parse(row.cells, row.line));
      if (batch.length < ROWS_PER_BATCH) continue;
      yield await take(batch);
      batch = [];
    }
    if (batch.length > 0) yield await take(batch);
  }

  return { source, survey, reconcile };
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
