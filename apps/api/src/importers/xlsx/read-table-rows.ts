import { type CsvRow, readCsvRows } from '../csv/read-csv-rows.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { readWorkbook } from './read-workbook.ts';
import { isZip, MAX_WORKBOOK_BYTES, tooLarge } from './unpack-workbook.ts';

/**
 * The rows of a table, be it CSV or an Excel workbook: what the first bytes show. CSV is read row by row; a workbook, whose texts stand apart
 * from its cells, as a whole and within limits.
 * @throws ImportRefusal when the bytes are neither.
 */
export async function* readTableRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  const all = (async function* () {
    if (!first.done) yield head;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  })();
  if (isZip(head)) yield* readWorkbook(await collect(all));
  else yield* readCsvRows(all);
}

async function collect(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  let isTooLarge = false;
  for await (const chunk of bytes) {
    length += chunk.length;
    // Read to the end all the same, so that whoever hashes the file sees it whole.
    isTooLarge ||= length > MAX_WORKBOOK_BYTES;
    if (!isTooLarge) chunks.push(chunk);
  }
  if (isTooLarge) throw new ImportRefusal(rowError(null, null, 'LINE_TOO_LONG', tooLarge()));
  return Buffer.concat(chunks);
}
