import { CsvError, type Parser, parse } from 'csv-parse';
import { type RowError, rowError } from '../row-error.ts';
import { checkUtf8 } from '../source-file/check-utf8.ts';

/** Longest row taken, in characters. Real rows stay under 10,000, statements to voters included. */
export const MAX_ROW_LENGTH = 262_144;

/** A row with the number of its first line, or what ended the reading there. */
export type CsvRow =
  | Readonly<{ line: number; cells: string[] }>
  | Readonly<{ line: number; error: RowError }>;

/**
 * Reads rows one by one. Lines are counted as an editor shows them, also where a quoted value runs over several; empty lines are passed
 * over. Text that is not CSV yields one error row, the last.
 * @throws ImportRefusal when the bytes are not UTF-8 text.
 */
export async function* readCsvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  const ready: string[][] = [];
  const parser = parse({
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_ROW_LENGTH,
    // The parser drops what it has read when it fails, so that rows are taken from it here and none travels through its stream.
    on_record: (cells: string[]) => {
      ready.push(cells);
      return null;
    },
  });
  // A failure comes back through `feed`; without a listener it would end the process as well.
  parser.on('error', () => {});
  parser.resume();

  let line = 1;
  const drain = function* (): Generator<CsvRow> {
    for (const cells of ready.splice(0)) {
      const isEmptyLine = cells.length === 1 && cells[0] === '';
      if (!isEmptyLine) yield { line, cells };
      line += 1 + countLineBreaks(cells);
    }
  };
  for await (const chunk of checkUtf8(chunks)) {
    const failure = await feed(parser, chunk);
    yield* drain();
    if (failure) return yield { line, error: unreadable(line, failure) };
  }
  const failure = await feed(parser, null);
  yield* drain();
  if (failure) yield { line, error: unreadable(line, failure) };
}

/** Resolves when the chunk (null: the end) was parsed, with the failure if it was not CSV. */
function feed(parser: Parser, chunk: Buffer | null): Promise<CsvError | null> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => {
      if (!error) resolve(null);
      else if (error instanceof CsvError) resolve(error);
      else reject(error);
    };
    if (chunk === null) {
      parser.once('error', done);
      parser.end(() => done());
    } else {
      parser.write(chunk, done);
    }
  });
}

/** csv-parse counts lines itself, but a line break of two characters inside quotes as two. */
function countLineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}

function unreadable(line: number, failure: CsvError): RowError {
  switch (failure.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return rowError(
        line,
        null,
        'QUOTE_NOT_CLOSED',
        'a quotation mark opens here and the file ends before it closes: get the whole file again, or close it.',
      );
    case 'CSV_MAX_RECORD_SIZE':
      return rowError(
        line,
        null,
        'LINE_TOO_LONG',
        `this row is longer than ${MAX_ROW_LENGTH.toLocaleString('en-GB')} characters, the limit: close a quotation mark left open, or check that the file has line ends.`,
      );
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return rowError(
        line,
        null,
        'QUOTE_MISPLACED',
        'a quotation mark stands inside a value: put the whole value in quotation marks and double those inside it.',
      );
    default:
      throw failure;
  }
}
