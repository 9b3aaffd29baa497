import { isUtf8 } from 'node:buffer';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const SIGNATURE_BYTES = 8;

/** The control characters that text does not have: all but tab, the ends of lines and pages, and the one that old programs end a file with. */
const CONTROLS = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13, 26].includes(code)));

type Signature = Readonly<{
  bytes: readonly number[];
  code: 'FILE_COMPRESSED' | 'FILE_NOT_UTF8' | 'FILE_NOT_TEXT';
  complaint: string;
}>;

const compressed = (name: string, ...bytes: readonly number[]): Signature => ({
  bytes,
  code: 'FILE_COMPRESSED',
  complaint: `is compressed (${name}): unpack it first.`,
});
const utf16 = (...bytes: readonly number[]): Signature => ({
  bytes,
  code: 'FILE_NOT_UTF8',
  complaint: 'is encoded as UTF-16: save it as UTF-8.',
});
const binary = (name: string, ...bytes: readonly number[]): Signature => ({
  bytes,
  code: 'FILE_NOT_TEXT',
  complaint: `is ${name}: get the data as CSV.`,
});

/** What the first bytes say of a file that is not plain UTF-8 text. Source: https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly Signature[] = [
  compressed('gzip', 0x1f, 0x8b),
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    code: 'FILE_COMPRESSED',
    complaint: 'is a ZIP archive or an Excel workbook: unpack it, or save the sheet as CSV UTF-8.',
  },
  compressed('bzip2', 0x42, 0x5a, 0x68),
  compressed('xz', 0xfd, 0x37, 0x7a, 0x58, 0x5a),
  compressed('zstd', 0x28, 0xb5, 0x2f, 0xfd),
  compressed('7-Zip', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
  compressed('RAR', 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07),
  utf16(0xff, 0xfe),
  utf16(0xfe, 0xff),
  binary('a PDF', 0x25, 0x50, 0x44, 0x46),
  binary('an image (PNG)', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  binary('an image (JPEG)', 0xff, 0xd8, 0xff),
  binary('an image (GIF)', 0x47, 0x49, 0x46, 0x38),
  binary('an image (TIFF)', 0x49, 0x49, 0x2a, 0x00),
  binary('an image (TIFF)', 0x4d, 0x4d, 0x00, 0x2a),
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    code: 'FILE_NOT_TEXT',
    complaint:
      'is a document of an old Office, such as an Excel 97 workbook: save the sheet as XLSX or CSV UTF-8.',
  },
];

/**
 * Passes UTF-8 text through as bytes, without its byte order mark.
 * @throws ImportRefusal for compressed, binary, UTF-16 and otherwise encoded files, with the line where that shows.
 */
export async function* checkUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of wholeHead(chunks)) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (isFirst) {
      refuseSignature(bytes);
      if (bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)) bytes = bytes.subarray(3);
      isFirst = false;
    }
    const cut = wholeCharacters(bytes);
    rest = bytes.subarray(cut);
    const text = bytes.subarray(0, cut);
    if (text.includes(0) || !isUtf8(text)) throw badLine(text, line);
    line += countLineFeeds(text);
    if (text.length > 0) yield text;
  }
  if (rest.length > 0) throw badLine(rest, line);
}

/** The same bytes, the first piece long enough to show a signature. */
async function* wholeHead(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < SIGNATURE_BYTES) continue;
      yield head;
      head = null;
    }
  }
  if (head !== null) yield head;
}

function refuseSignature(head: Buffer): void {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, position) => head[position] === byte));
  if (found) throw new ImportRefusal(rowError(1, null, found.code, `the file ${found.complaint}`));
}

/** How many of the bytes end with a whole character: a chunk may stop in the middle of one, at most three bytes before its end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function badLine(bytes: Buffer, firstLine: number): ImportRefusal {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const text = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (text.includes(0) || !isUtf8(text) || end === -1) break;
    start = end + 1;
  }
  // A letter of another encoding stands among letters; what is no text has controls near by.
  return bytes.some((byte) => CONTROLS.has(byte))
    ? refusal(line, 'FILE_NOT_TEXT', 'the file is binary, not text: get it as CSV in UTF-8.')
    : refusal(
        line,
        'FILE_NOT_UTF8',
        'the text is not UTF-8 (Windows-1252, perhaps): save the file as UTF-8.',
      );
}

function refusal(line: number, code: 'FILE_NOT_TEXT' | 'FILE_NOT_UTF8', complaint: string): ImportRefusal {
  return new ImportRefusal(rowError(line, null, code, complaint));
}

function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
