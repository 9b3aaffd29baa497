import type { ImportReading, RowOutcome, RowRefused, Survey } from '../import-format.ts';
import { ImportRefusal, RowRefusal } from '../import-refusal.ts';
import { type RowError, rowError } from '../row-error.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { RecordSource } from '../writing/record-source.ts';
import { readBytes, type SourceFile } from './source-file.ts';

const ROWS_PER_BATCH = 500;

/** What ended the reading there. */
export type Unreadable = Readonly<{ line: number; error: RowError }>;

/** What a format says of its rows. `Item` is one as it is read, `Row` what it says; both passes parse, so that none has to be kept. */
export type TwoPasses<Item extends Readonly<{ line: number }>, Row> = Readonly<{
  file: SourceFile;
  source: RecordSource;
  /** The items, each with a number of its own; something unreadable is the last. */
  read(bytes: AsyncIterable<Buffer>): AsyncIterable<Item | Unreadable>;
  /**
   * @param isLast In the first pass, whether no item follows: only the last one can be a cut one.
   * @throws RowRefusal
   */
  parse(item: Item, isLast: boolean): Row;
  /**
   * First pass: takes note of a row.
   * @throws RowRefusal for what only shows beside other rows.
   */
  note(row: Row): void;
  /** Where an error is to be found, where that is not the item's number. */
  locate?(error: RowError, item: Item): RowError;
  /** The complaint about a file without rows. */
  noRows: RowError;
  /** After the first pass. @throws ImportRefusal */
  conclude(): void;
  /** What only shows when every item is read and none is refused: that some are missing. */
  findGaps?(): RowError[];
  /** Second pass: prepares the record for the rows and returns what takes a batch. */
  reconcile(writer: ImportWriter): Promise<(rows: readonly Row[]) => Promise<(RowOutcome | RowRefused)[]>>;
}>;

export function readInTwoPasses<Item extends Readonly<{ line: number }>, Row>(
  reading: TwoPasses<Item, Row>,
): ImportReading {
  const { file, source } = reading;
  const failedLines = new Set<number>();
  let fileHash = '';

  /** @throws ImportRefusal when the file was written to between the passes. */
  async function* items(): AsyncGenerator<Item | Unreadable> {
    let hash = '';
    for await (const item of reading.read(readBytes(file, (found) => (hash = found)))) {
      yield item;
      if ('error' in item) break;
    }
    // Reading stops at what cannot be read, before the end and so before the hash.
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
    let last: Item | Unreadable | null = null;
    const noteItem = (item: Item | Unreadable, isLast: boolean) => {
      if (isUnreadable(item)) {
        errors.push(item.error);
        return;
      }
      try {
        reading.note(reading.parse(item, isLast));
      } catch (error) {
        if (!(error instanceof RowRefusal)) throw error;
        failedLines.add(item.line);
        errors.push(reading.locate?.(error.error, item) ?? error.error);
      }
    };
    for await (const item of items()) {
      count++;
      // One item is held back, to know which is the last.
      if (last) noteItem(last, false);
      last = item;
    }
    if (last) noteItem(last, true);
    if (count === 0) throw new ImportRefusal(reading.noRows);
    reading.conclude();
    if (errors.length === 0) errors.push(...(reading.findGaps?.() ?? []));
    return { rows: count, errors, fileHash };
  }

  async function* reconcile(writer: ImportWriter): AsyncGenerator<(RowOutcome | RowRefused)[]> {
    const take = await reading.reconcile(writer);
    let batch: Row[] = [];
    for await (const item of items()) {
      if (isUnreadable(item) || failedLines.has(item.line)) continue;
      batch.push(reading.parse(item, false));
      if (batch.length < ROWS_PER_BATCH) continue;
      yield await take(batch);
      batch = [];
    }
    if (batch.length > 0) yield await take(batch);
  }

  return { source, survey, reconcile };
}

function isUnreadable(item: Readonly<{ line: number }>): item is Unreadable {
  return 'error' in item;
}
