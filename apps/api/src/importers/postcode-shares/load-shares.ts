import { bumpGenerations } from '../../cache/generation.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import type { FileOutcome } from '../import-outcome.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { readShares } from './read-shares.ts';

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/** Postcodes compared at a time. */
const BATCH = 5_000;

/** `dropped`: areas of the file's postcodes that the file no longer gives them. */
type Counts = { created: number; updated: number; unchanged: number; dropped: number };

/**
 * Takes the shares of a file, all or nothing: a postcode in the file has afterwards the areas that the file gives it and no others; a postcode
 * that is not in it keeps its own.
 */
export async function loadShares(
  prisma: PrismaClient,
  file: SourceFile,
  isApplied: boolean,
): Promise<Omit<FileOutcome, 'file' | 'format'>> {
  const { rows, errors, byPostcode } = await readShares(file);
  const counts: Counts = { created: 0, updated: 0, unchanged: 0, dropped: 0 };
  const isWritten = isApplied && errors.length === 0;
  await prisma.$transaction(async (tx) => {
    const postcodes = [...byPostcode.keys()];
    for (let start = 0; start < postcodes.length; start += BATCH)
      await takeBatch(tx, postcodes.slice(start, start + BATCH), byPostcode, counts, isWritten);
    if (isWritten && counts.created + counts.updated + counts.dropped > 0)
      await bumpGenerations(tx, ['PostcodeShare']);
  }, TRANSACTION);
  // A row with an error is none of the others, though its postcode may have been counted with the areas before it.
  const unchanged = rows - errors.length - counts.created - counts.updated;
  return {
    rows,
    created: counts.created,
    // What goes has no row of the file, but the record changes by it.
    updated: counts.updated + counts.dropped,
    unchanged: Math.max(0, unchanged),
    errors,
  };
}

async function takeBatch(
  tx: Prisma.TransactionClient,
  codes: readonly string[],
  byPostcode: ReadonlyMap<string, ReadonlyMap<string, number>>,
  counts: Counts,
  isWritten: boolean,
): Promise<void> {
  const held = await tx.postcodeShare.findMany({ where: { code: { in: [...codes] } } });
  const heldShares = new Map(held.map(({ code, gssCode, share }) => [`${code} ${gssCode}`, share]));
  const changed: { code: string; gssCode: string; share: number }[] = [];
  for (const code of codes) {
    for (const [gssCode, share] of byPostcode.get(code) ?? []) {
      const before = heldShares.get(`${code} ${gssCode}`);
      heldShares.delete(`${code} ${gssCode}`);
      if (before === share) counts.unchanged++;
      else {
        if (before === undefined) counts.created++;
        else counts.updated++;
        changed.push({ code, gssCode, share });
      }
    }
  }
  const gone = [...heldShares.keys()].map((key) => key.split(' '));
  counts.dropped += gone.length;
  if (!isWritten) return;
  for (const [code = '', gssCode = ''] of gone)
    await tx.postcodeShare.delete({ where: { code_gssCode: { code, gssCode } } });
  await tx.$executeRaw`
    INSERT INTO "PostcodeShare" ("code", "gssCode", "share")
    SELECT * FROM unnest(
      ${changed.map(({ code }) => code)}::text[],
      ${changed.map(({ gssCode }) => gssCode)}::text[],
      ${changed.map(({ share }) => share)}::float8[])
    ON CONFLICT ("code", "gssCode") DO UPDATE SET "share" = EXCLUDED."share"`;
}
