import { isUtf8 } from 'node:buffer';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const SIGNATURE_BYTES = 8;

/** What the first bytes say of a file that is not plain UTF-8 text. */
const SIGNATURES: readonly {
  bytes: readonly number[];
  code: 'FILE_COMPRESSED' | 'FILE_NOT_UTF8' | 'FILE_NOT_TEXT';
  complaint: string;
}[] = [
  { bytes: [0x1f, 0x8b], code: 'FILE_COMPRESSED', complaint: 'is compressed (gzip): unpack it first.' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    code: 'FILE_COMPRESSED',
    complaint: 'is a ZIP archive or an Excel workbook: unpack it, or save the sheet as CSV UTF-8.',
  },
  {
    bytes: [0x42, 0x5a, 0x68],
    code: 'FILE_COMPRESSED',
    complaint: 'is compressed (bzip2): unpack it first.',
  },
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    code: 'FILE_COMPRESSED',
    complaint: 'is compressed (xz): unpack it first.',
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    code: 'FILE_COMPRESSED',
    complaint: 'is compressed (zstd): unpack it first.',
  },
  { bytes: [0xff, 0xfe], code: 'FILE_NOT_UTF8', complaint: 'is encoded as UTF-16: save it as UTF-8.' },
  { bytes: [0xfe, 0xff], code: 'FILE_NOT_UTF8', complaint: 'is encoded as UTF-16: save it as UTF-8.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'FILE_NOT_TEXT', complaint: 'is a PDF: get the data as CSV.' },
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
    if (text.includes(0)) {
      return new ImportRefusal(
        rowError(line, null, 'FILE_NOT_TEXT', 'the file is binary, not text: get it as CSV in UTF-8.'),
      );
    }
    if (!isUtf8(text)) break;
    if (end === -1) break;
    start = end + 1;
  }
  return new ImportRefusal(
    rowError(
      line,
      null,
      'FILE_NOT_UTF8',
      'the text is not UTF-8 (Windows-1252, perhaps): save the file as UTF-8.',
    ),
  );
}

function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
