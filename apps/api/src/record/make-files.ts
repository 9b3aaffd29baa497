import { createHash } from 'node:crypto';
import type { DocumentEntry, PictureEntry } from '@wheatsheaf/schema/record/files.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import sharp from 'sharp';
import { reEncodePicture } from '../files/re-encode-picture.ts';
import type { FileFormat } from '../generated/prisma/enums.ts';
import { formatPlainPdf } from './plain-pdf.ts';

/** A file that an entry of a record brings with it. */
export type FileEntry = DocumentEntry | PictureEntry;

type MadeFile = Readonly<{
  content: Uint8Array;
  sha256: string;
  format: FileFormat;
  /** Pixels of a picture. Null for a document. */
  width: number | null;
  height: number | null;
}>;

/** The bytes of every file of a record, by the entry that brings it. */
export type MadeFiles = ReadonlyMap<FileEntry, MadeFile>;

/** Makes every file that the parts bring with them. A picture goes the way of an upload, so that it is kept as one would be. */
export async function makeFiles(parts: readonly RecordPart[]): Promise<MadeFiles> {
  const made = new Map<FileEntry, MadeFile>();
  for (const file of parts.flatMap(filesOf)) {
    const facts = await makeFile(file);
    made.set(file, { ...facts, sha256: createHash('sha256').update(facts.content).digest('hex') });
  }
  return made;
}

function filesOf({ photos = [], campaigns = [] }: RecordPart): FileEntry[] {
  const resources = campaigns.flatMap((campaign) => campaign.resources ?? []);
  return [...photos.map(({ picture }) => picture), ...resources.flatMap(({ file }) => file ?? [])];
}

async function makeFile(file: FileEntry): Promise<Omit<MadeFile, 'sha256'>> {
  const { format } = file;
  switch (format) {
    case 'MARKDOWN':
      return { content: new TextEncoder().encode(file.text), format, width: null, height: null };
    case 'PDF':
      return { content: formatPlainPdf(file.lines), format, width: null, height: null };
    case 'WEBP':
      return { format, ...(await reEncodePicture(await draw(file))) };
    default:
      return format satisfies never;
  }
}

/** A drawing as pixels. */
function draw({ width, height, drawing }: PictureEntry): Promise<Buffer> {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawing}</svg>`))
    .png()
    .toBuffer();
}
