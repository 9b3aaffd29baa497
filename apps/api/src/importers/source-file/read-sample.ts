import { readCsvRows } from '../csv/read-csv-rows.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { readBytes, type SourceFile } from './source-file.ts';

const SAMPLE_BYTES = 65_536;
const SAMPLE_ROWS = 20;
const LINE_FEED = 0x0a;

/** The beginning of a file, from which its format is recognised: its first rows as CSV, the header among them where there is one. */
export type Sample = readonly Readonly<{ line: number; cells: readonly string[] }>[];

/** @throws ImportRefusal for a file that is not UTF-8 text, has a first line without an end, or holds no rows. */
export async function readSample(file: SourceFile): Promise<Sample> {
  const sample: { line: number; cells: readonly string[] }[] = [];
  for await (const row of readCsvRows(head(file))) {
    if ('error' in row) {
      if (sample.length === 0) throw new ImportRefusal(row.error);
      break;
    }
    sample.push(row);
    if (sample.length === SAMPLE_ROWS) break;
  }
  if (sample.length > 0) return sample;
  throw new ImportRefusal(
    rowError(null, null, 'NO_ROWS', `${file.path} holds empty lines only: get the file again.`),
  );
}

/** Whole lines, so that the sample does not end in half a row. */
async function* head(file: SourceFile): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(file)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= SAMPLE_BYTES) break;
  }
  const bytes = Buffer.concat(chunks);
  if (length < SAMPLE_BYTES) return yield bytes;
  const lastLineEnd = bytes.lastIndexOf(LINE_FEED);
  if (lastLineEnd !== -1) return yield bytes.subarray(0, lastLineEnd + 1);
  // A binary file has no lines either, and that is the better thing to say of it.
  for await (const _ of readCsvRows(once(bytes.subarray(0, SAMPLE_BYTES - 4)))) break;
  const limit = SAMPLE_BYTES.toLocaleString('en-GB');
  throw new ImportRefusal(
    rowError(
      1,
      null,
      'LINE_TOO_LONG',
      `the first line does not end within ${limit} bytes, the limit: check that the file has line ends.`,
    ),
  );
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
