import { type Unzipped, unzipSync } from 'fflate';
import { ImportRefusal } from '../import-refusal.ts';
import { type RowErrorCode, rowError } from '../row-error.ts';

/** Largest workbook taken, and largest it may unpack to: a hundred thousand rows of a list, and no bomb. */
export const MAX_WORKBOOK_BYTES = 10_485_760;
const MAX_UNPACKED_BYTES = 67_108_864;
const MAX_PARTS = 500;

const ZIP_SIGNATURE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** The parts that are read: no macros, links, drawings or embedded files are so much as unpacked. */
const READ =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[\w.-]+\.xml)$/;

const ARCHIVE =
  'the file is a ZIP archive and no Excel workbook: unpack it, or save the sheet as XLSX or CSV UTF-8.';

export function isZip(head: Buffer): boolean {
  return head.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE);
}

/**
 * The parts of an Excel workbook (XLSX, ECMA-376), as texts by name. The sizes that the archive states are added up before anything is
 * unpacked, and nothing is ever unpacked beyond the size that was stated.
 * @throws ImportRefusal for what is no workbook, or a larger one.
 */
export function unpackWorkbook(bytes: Buffer): Map<string, string> {
  let unpackedBytes = 0;
  let partCount = 0;
  let unpacked: Unzipped;
  try {
    unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpackedBytes += originalSize;
        if (++partCount > MAX_PARTS || unpackedBytes > MAX_UNPACKED_BYTES)
          refuse('LINE_TOO_LONG', tooLarge());
        return READ.test(name);
      },
    });
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    if (!bytes.includes('xl/workbook.xml')) refuse('FILE_COMPRESSED', ARCHIVE);
    const damaged = rowError(
      null,
      null,
      'FILE_TRUNCATED',
      'the workbook is damaged or cut off: save it again.',
    );
    throw new ImportRefusal(damaged, { cause: error });
  }
  const parts = new Map(
    Object.entries(unpacked).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
  if (!parts.has('xl/workbook.xml')) refuse('FILE_COMPRESSED', ARCHIVE);
  return parts;
}

export function tooLarge(): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
  return `the workbook has more than ${megabytes(MAX_WORKBOOK_BYTES)} MB, or unpacks to more than ${megabytes(MAX_UNPACKED_BYTES)} MB, the limits: keep the one sheet, or save it as CSV UTF-8.`;
}

function refuse(code: RowErrorCode, complaint: string): never {
  throw new ImportRefusal(rowError(null, null, code, complaint));
}
