import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { ImportOptions } from '../import-format.ts';
import type { FileOutcome } from '../import-outcome.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { readBytes, type SourceFile } from '../source-file/source-file.ts';
import { type RowError, rowError } from '../row-error.ts';
import { refuseFarFewer } from './far-fewer.ts';
import { lockDirectory } from './lock-directory.ts';
import { type DirectoryRow, isUnderOtherLicence } from './parse-row.ts';
import { readDirectory } from './read-directory.ts';
import {
  type Edition,
  findServedDirectory,
  goesBefore,
  type ServedDirectory,
  unseenNote,
} from './served-directory.ts';
import { type OpenVintage, openVintage, VintageWriter } from './vintage-writer.ts';

/** Rows between two commits: so much is read again at most after a load was cut short. */
const BATCH = 10_000;

/** The transaction that holds the lock while others do the work; a whole directory on a slow disk. */
const LOCKED = { maxWait: 60_000, timeout: 3_600_000 };

type Loaded = Omit<FileOutcome, 'file' | 'format'>;

type Said = Pick<ImportOptions, 'takesFewer' | 'retrievedOn'>;

/**
 * Loads a postcode directory as a vintage of its own, in constant memory. Readers keep the vintage they had until this one is complete, and after it where
 * theirs goes first: then whoever imports is told. A load cut short goes on behind the rows it committed when the same file is imported again; a file with an
 * error leaves nothing.
 */
export async function loadDirectory(
  prisma: PrismaClient,
  file: SourceFile,
  isApplied: boolean,
  said: Said = {},
): Promise<Loaded> {
  if (!isApplied) return checkDirectory(file, await findServedDirectory(prisma), said);
  return prisma.$transaction(async (tx) => {
    await lockDirectory(tx);
    return loadAlone(prisma, file, said);
  }, LOCKED);
}

async function loadAlone(prisma: PrismaClient, file: SourceFile, said: Said): Promise<Loaded> {
  const fileHash = await hashOf(file);
  const served = await findServedDirectory(prisma);
  let vintage = await openVintage(prisma, fileHash);
  const known = await findKnown(prisma, { ...vintage, fileHash }, served, said);
  if (known) return known;
  if (vintage.edition !== null) {
    // Its rows went when another came: they are read once more.
    await prisma.postcodeVintage.delete({ where: { id: vintage.id } });
    vintage = await openVintage(prisma, fileHash);
  }
  const writer = await VintageWriter.open(prisma, vintage.id);
  try {
    const loaded = await writeRows(file, fileHash, writer, vintage.rowsLoaded, served, said);
    if (loaded.errors.length === 0) return loaded;
    await prisma.postcodeVintage.delete({ where: { id: vintage.id } });
    return loaded;
  } catch (error) {
    if (error instanceof ImportRefusal) await prisma.postcodeVintage.delete({ where: { id: vintage.id } });
    throw error;
  }
}

/** Of a file that was loaded before: that nothing changes. Null for any other, and where readers are to see it now that somebody says when it was got. */
async function findKnown(
  prisma: PrismaClient,
  { id, edition, retrievedOn, isServed, rowsLoaded, fileHash }: OpenVintage & Readonly<{ fileHash: string }>,
  served: ServedDirectory | null,
  said: Said,
): Promise<Loaded | null> {
  if (edition === null) return null;
  const gotOn =
    [retrievedOn, said.retrievedOn ?? null]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  const own = { edition, retrievedOn: gotOn, rows: rowsLoaded, fileHash };
  const isUnseen = !isServed && served !== null;
  if (isUnseen && goesBefore(own, served)) return null;
  if (gotOn !== null && gotOn !== retrievedOn)
    await prisma.postcodeVintage.update({ where: { id }, data: { retrievedOn: new Date(gotOn) } });
  return {
    rows: rowsLoaded,
    created: 0,
    updated: 0,
    unchanged: rowsLoaded,
    errors: [],
    ...(isUnseen && unseen(own, served)),
  };
}

function unseen(own: Edition, served: Edition): Pick<Loaded, 'notes'> {
  return { notes: [{ line: null, message: unseenNote(own, served) }] };
}

async function writeRows(
  file: SourceFile,
  fileHash: string,
  writer: VintageWriter,
  rowsBefore: number,
  served: ServedDirectory | null,
  said: Said,
): Promise<Loaded> {
  const errors: RowError[] = [];
  let batch: { line: number; row: DirectoryRow }[] = [];
  let rows = 0;
  let passedOver = 0;
  const held = { edition: '', live: 0 };
  for await (const read of readDirectory(file)) {
    rows++;
    if ('error' in read) {
      errors.push(read.error);
      continue;
    }
    countRow(held, read.row);
    if (rows <= rowsBefore) continue;
    if (isUnderOtherLicence(read.row.code)) passedOver++;
    else batch.push(read);
    if (batch.length < BATCH || errors.length > 0) continue;
    await writer.write(batch, rows);
    batch = [];
  }
  if (rows === 0) throw new ImportRefusal(noRows());
  const created = rows - rowsBefore - passedOver - errors.length;
  const counts = { rows, created, updated: 0, unchanged: rowsBefore + passedOver, errors };
  if (errors.length > 0) return counts;
  if (said.takesFewer !== true) refuseFarFewer(held, served);
  await writer.write(batch, rows);
  const own = { edition: held.edition, retrievedOn: said.retrievedOn ?? null, rows, fileHash };
  const kept = await writer.complete(own);
  return kept === null ? counts : { ...counts, created: 0, unchanged: rows, ...unseen(own, kept) };
}

/** A dry run reads every row and writes none. */
async function checkDirectory(file: SourceFile, served: ServedDirectory | null, said: Said): Promise<Loaded> {
  const errors: RowError[] = [];
  let rows = 0;
  let passedOver = 0;
  const held = { edition: '', live: 0 };
  for await (const read of readDirectory(file)) {
    rows++;
    if ('error' in read) {
      errors.push(read.error);
      continue;
    }
    countRow(held, read.row);
    if (isUnderOtherLicence(read.row.code)) passedOver++;
  }
  if (rows === 0) throw new ImportRefusal(noRows());
  const created = rows - passedOver - errors.length;
  const counts = { rows, created, updated: 0, unchanged: passedOver, errors };
  if (errors.length > 0) return counts;
  if (said.takesFewer !== true) refuseFarFewer(held, served);
  const own = {
    edition: held.edition,
    retrievedOn: said.retrievedOn ?? null,
    rows,
    fileHash: await hashOf(file),
  };
  const isUnseen = served !== null && goesBefore(served, own);
  return isUnseen ? { ...counts, created: 0, unchanged: rows, ...unseen(own, served) } : counts;
}

/** The newest month of a directory is its edition; what another licence keeps out is none of its live postcodes. */
function countRow(
  held: { edition: string; live: number },
  { code, month, terminatedOn }: DirectoryRow,
): void {
  if (month > held.edition) held.edition = month;
  if (terminatedOn === null && !isUnderOtherLicence(code)) held.live++;
}

function noRows(): RowError {
  const complaint = 'the file has a header and no rows after it: get the whole file again.';
  return rowError(2, null, 'NO_ROWS', complaint);
}

async function hashOf(file: SourceFile): Promise<string> {
  let fileHash = '';
  const bytes = readBytes(file, (hash) => {
    fileHash = hash;
  });
  while (!(await bytes.next()).done);
  return fileHash;
}
