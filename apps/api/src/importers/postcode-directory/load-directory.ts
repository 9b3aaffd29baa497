import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { ImportOptions } from '../import-format.ts';
import type { FileOutcome } from '../import-outcome.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { readBytes, type SourceFile } from '../source-file/source-file.ts';
import { type RowError, rowError } from '../row-error.ts';
import { findServedDirectory, refuseFarFewer, type ServedDirectory } from './far-fewer.ts';
import { lockDirectory } from './lock-directory.ts';
import { type DirectoryRow, isUnderOtherLicence } from './parse-row.ts';
import { readDirectory } from './read-directory.ts';
import { openVintage, VintageWriter } from './vintage-writer.ts';

/** Rows between two commits: so much is read again at most after a load was cut short. */
const BATCH = 10_000;

/** The transaction that holds the lock while others do the work; a whole directory on a slow disk. */
const LOCKED = { maxWait: 60_000, timeout: 3_600_000 };

type Loaded = Omit<FileOutcome, 'file' | 'format'>;

/**
 * Loads a postcode directory as a vintage of its own, in constant memory. Readers keep the vintage they had until this one is complete. A
 * load cut short goes on behind the rows it committed when the same file is imported again; a file with an error leaves nothing.
 */
export async function loadDirectory(
  prisma: PrismaClient,
  file: SourceFile,
  isApplied: boolean,
  { takesFewer = false }: Pick<ImportOptions, 'takesFewer'> = {},
): Promise<Loaded> {
  const served = takesFewer ? null : await findServedDirectory(prisma);
  if (!isApplied) return checkDirectory(file, served);
  return prisma.$transaction(async (tx) => {
    await lockDirectory(tx);
    return loadAlone(prisma, file, served);
  }, LOCKED);
}

async function loadAlone(
  prisma: PrismaClient,
  file: SourceFile,
  served: ServedDirectory | null,
): Promise<Loaded> {
  const vintage = await openVintage(prisma, await hashOf(file));
  if (vintage.isComplete) return unchanged(vintage.rowsLoaded);
  const writer = await VintageWriter.open(prisma, vintage.id);
  try {
    const loaded = await writeRows(file, writer, vintage.rowsLoaded, served);
    if (loaded.errors.length === 0) return loaded;
    await prisma.postcodeVintage.delete({ where: { id: vintage.id } });
    return loaded;
  } catch (error) {
    if (error instanceof ImportRefusal) await prisma.postcodeVintage.delete({ where: { id: vintage.id } });
    throw error;
  }
}

async function writeRows(
  file: SourceFile,
  writer: VintageWriter,
  rowsBefore: number,
  served: ServedDirectory | null,
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
  if (errors.length === 0) {
    refuseFarFewer(held, served);
    await writer.write(batch, rows);
    await writer.complete(held.edition);
  }
  return { rows, created, updated: 0, unchanged: rowsBefore + passedOver, errors };
}

/** A dry run reads every row and writes none. */
async function checkDirectory(file: SourceFile, served: ServedDirectory | null): Promise<Loaded> {
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
  if (errors.length === 0) refuseFarFewer(held, served);
  return { rows, created: rows - passedOver - errors.length, updated: 0, unchanged: passedOver, errors };
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

function unchanged(rows: number): Loaded {
  return { rows, created: 0, updated: 0, unchanged: rows, errors: [] };
}

async function hashOf(file: SourceFile): Promise<string> {
  let fileHash = '';
  const bytes = readBytes(file, (hash) => {
    fileHash = hash;
  });
  while (!(await bytes.next()).done);
  return fileHash;
}
