import type { ImportFormat as ImportFormatCode } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import type { ImportFormat, RowOutcome, RowRefused } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { RecordSource } from '../writing/record-source.ts';
import { type ColumnAliases, type CsvCells, csvCells } from './csv-cells.ts';
import { readHeader } from './csv-header.ts';
import { readInTwoPasses } from './read-in-two-passes.ts';

/** What makes a CSV with a header a format: its columns, and what a row becomes. */
export type HeadedCsv<Row extends Readonly<{ line: number }>> = Readonly<{
  code: ImportFormatCode;
  looksLike: string;
  /** Columns without which the rows mean nothing certain; by them the format is recognised. */
  required: readonly string[];
  /** Columns that are read where they are there. */
  optional?: readonly string[];
  /** What this file calls columns that others call otherwise, such as wd18cd for wdcd. */
  aliases?(names: readonly string[]): ColumnAliases;
  source(file: SourceFile): RecordSource;
  maxTextLength?: number;
  /** A reading of one file. */
  read(file: SourceFile, aliases: ColumnAliases): HeadedReading<Row>;
}>;

export type HeadedReading<Row> = Readonly<{
  /** @throws RowRefusal */
  parse(cells: CsvCells): Row;
  /** What makes two rows the same row, and the column that shows it; the second is refused. */
  key?(row: Row): Readonly<{ key: string; column: string }>;
  /** First pass. @throws RowRefusal */
  note?(row: Row): void;
  /** Second pass. */
  reconcile(writer: ImportWriter): Promise<(rows: readonly Row[]) => Promise<(RowOutcome | RowRefused)[]>>;
}>;

/** A format of CSV files with a header. */
export function headedCsvFormat<Row extends Readonly<{ line: number }>>(
  format: HeadedCsv<Row>,
): ImportFormat {
  const { code, looksLike, optional = [] } = format;
  const namesOf = (cells: readonly string[]) => cells.map((cell) => cell.trim());
  const spell = (columns: readonly string[], aliases: ColumnAliases) =>
    columns.map((column) => aliases.get(column) ?? column);
  return {
    code,
    looksLike,
    recognise({ rows }) {
      const names = namesOf(rows[0]?.cells ?? []);
      const required = spell(format.required, format.aliases?.(names) ?? new Map());
      return required.filter((name) => names.includes(name)).length / required.length;
    },
    open(file, sample) {
      const first = sample.rows[0] ?? { line: 1, cells: [] };
      const aliases = format.aliases?.(namesOf(first.cells)) ?? new Map<string, string>();
      const required = spell(format.required, aliases);
      const header = readHeader(first.cells, first.line, required, [
        ...required,
        ...spell(optional, aliases),
      ]);
      const reading = format.read(file, aliases);
      const lines = new Map<string, number>();
      return readInTwoPasses<Row>({
        file,
        source: format.source(file),
        firstLine: first.line + 1,
        width: first.cells.length,
        parse: (cells, line) => reading.parse(csvCells(header, cells, line, aliases, format.maxTextLength)),
        note(row) {
          if (reading.key) refuseTwice(lines, row.line, reading.key(row));
          reading.note?.(row);
        },
        conclude: () => {},
        reconcile: (writer) => reading.reconcile(writer),
      });
    },
  };
}

function refuseTwice(
  lines: Map<string, number>,
  line: number,
  { key, column }: Readonly<{ key: string; column: string }>,
): void {
  const earlier = lines.get(key);
  if (earlier !== undefined) {
    const complaint = `line ${earlier} says this already: remove one of the two.`;
    throw new RowRefusal(rowError(line, column, 'ROW_TWICE', complaint));
  }
  lines.set(key, line);
}
