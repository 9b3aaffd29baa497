import { readCsvRows } from '../csv/read-csv-rows.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { readTableRows } from '../xlsx/read-table-rows.ts';
import { isZip } from '../xlsx/unpack-workbook.ts';
import { checkUtf8 } from './check-utf8.ts';
import { readBytes, type SourceFile } from './source-file.ts';

const SAMPLE_BYTES = 65_536;
const SAMPLE_ROWS = 20;
const LINE_FEED = 0x0a;

/** The beginning of a file, from which its format is recognised. */
export type Sample = Readonly<{
  /** The first text, without white space before it. */
  text: string;
  /** Line on which that begins, where the text is XML or JSON. */
  line?: number;
  /** The first rows, where the text is CSV: the header among them, where there is one. Else empty. */
  rows: readonly Readonly<{ line: number; cells: readonly string[] }>[];
}>;

/** @throws ImportRefusal for a file that is not UTF-8 text, holds nothing, or begins like CSV and is not. */
export async function readSample(file: SourceFile): Promise<Sample> {
  const workbook = await readWorkbookRows(file);
  if (workbook) return { text: '', rows: workbook };
  const head = await readHead(file);
  const whole = head.bytes.toString('utf8');
  const text = whole.trimStart();
  if (text === '') throw refusal(null, 'NO_ROWS', `${file.path} holds empty lines only: get the file again.`);
  if (['<', '{', '['].includes(text.charAt(0)))
    return { text, line: whole.slice(0, whole.length - text.length).split('\n').length, rows: [] };

  const lastLineEnd = head.bytes.lastIndexOf(LINE_FEED);
  if (!head.isWhole && lastLineEnd === -1) {
    const limit = SAMPLE_BYTES.toLocaleString('en-GB');
    throw refusal(
      1,
      'LINE_TOO_LONG',
      `the first line does not end within ${limit} bytes, the limit: check that the file has line ends.`,
    );
  }
  const wholeLines = head.isWhole ? head.bytes : head.bytes.subarray(0, lastLineEnd + 1);
  return { text, rows: await readRows(wholeLines) };
}

/** The first rows of an Excel workbook. Null for any other file. */
async function readWorkbookRows(file: SourceFile): Promise<Sample['rows'] | null> {
  for await (const chunk of readBytes(file)) {
    if (!isZip(chunk)) return null;
    break;
  }
  const rows = await Array.fromAsync(readTableRows(readBytes(file)));
  return rows.flatMap((row) => ('error' in row ? [] : [row])).slice(0, SAMPLE_ROWS);
}

async function readRows(bytes: Buffer): Promise<Sample['rows']> {
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const row of readCsvRows(once(bytes))) {
    if ('error' in row) {
      if (rows.length === 0) throw new ImportRefusal(row.error);
      break;
    }
    rows.push(row);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return rows;
}

/** The first bytes, checked; cut anywhere but within a character where the file goes on. */
async function readHead(file: SourceFile): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of checkUtf8(readBytes(file))) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= SAMPLE_BYTES) return { bytes: Buffer.concat(chunks), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function refusal(line: number | null, code: 'NO_ROWS' | 'LINE_TOO_LONG', complaint: string): ImportRefusal {
  return new ImportRefusal(rowError(line, null, code, complaint));
}
