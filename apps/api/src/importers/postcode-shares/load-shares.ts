import { bumpGenerations } from '../../cache/generation.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { placeWards } from '../../places/place-wards.ts';
import type { ImportOptions } from '../import-format.ts';
import type { FileOutcome } from '../import-outcome.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { lockDirectory } from '../postcode-directory/lock-directory.ts';
import { rowError } from '../row-error.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { readShares } from './read-shares.ts';

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/** Postcodes compared at a time. */
const BATCH = 5_000;

/** `dropped`: areas of the file's postcodes that the file no longer gives them. */
type Counts = { created: number; updated: number; unchanged: number; dropped: number };

type Shares = ReadonlyMap<string, number>;
type Change = { code: string; gssCode: string; share: number };

/**
 * Takes the shares of a file, all or nothing: a postcode in the file has afterwards the areas that the file gives it and no others; a postcode
 * that is not in it keeps its own, and so does one of which a newer file says otherwise.
 */
export async function loadShares(
  prisma: PrismaClient,
  file: SourceFile,
  isApplied: boolean,
  options: ImportOptions,
): Promise<Omit<FileOutcome, 'file' | 'format'>> {
  const statedAt = new Date(`${getShareDay(options)}T00:00:00Z`);
  const { rows, errors, byPostcode } = await readShares(file);
  const counts: Counts = { created: 0, updated: 0, unchanged: 0, dropped: 0 };
  const isWritten = isApplied && errors.length === 0;
  await prisma.$transaction(async (tx) => {
    if (isWritten) await lockDirectory(tx);
    const postcodes = [...byPostcode.keys()];
    for (let start = 0; start < postcodes.length; start += BATCH)
      await takeBatch(tx, postcodes.slice(start, start + BATCH), byPostcode, counts, {
        statedAt,
        isWritten,
      });
    if (isWritten && counts.created + counts.updated + counts.dropped > 0) {
      await placeWards(tx);
      await bumpGenerations(tx, ['PostcodeShare']);
    }
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

/**
 * The day whose shares a file has, which no such file says: when a copy of it was written is another day.
 * @throws ImportRefusal where nobody said it.
 */
function getShareDay({ listedOn, retrievedOn }: ImportOptions): string {
  const day = listedOn ?? retrievedOn;
  if (day) return day;
  const complaint =
    'the file does not say of which day its shares are, and of two files that differ the newer holds: add --listed-on with the day they are of, or --retrieved-on with the day the file was got from its publisher, such as --retrieved-on 2026-05-01.';
  throw new ImportRefusal(rowError(null, null, 'LIST_DAY_NOT_SAID', complaint));
}

async function takeBatch(
  tx: Prisma.TransactionClient,
  codes: readonly string[],
  byPostcode: ReadonlyMap<string, Shares>,
  counts: Counts,
  { statedAt, isWritten }: Readonly<{ statedAt: Date; isWritten: boolean }>,
): Promise<void> {
  const held = Map.groupBy(
    await tx.postcodeShare.findMany({ where: { code: { in: [...codes] } } }),
    ({ code }) => code,
  );
  const changed: Change[] = [];
  const gone: Omit<Change, 'share'>[] = [];
  for (const code of codes) {
    const rows = held.get(code) ?? [];
    const before = new Map(rows.map(({ gssCode, share }) => [gssCode, share]));
    const after = byPostcode.get(code) ?? new Map<string, number>();
    const heldAt = rows[0]?.statedAt ?? new Date(0);
    if (rows.length > 0 && !goesBefore({ at: statedAt, shares: after }, { at: heldAt, shares: before })) {
      counts.unchanged += after.size;
      continue;
    }
    for (const [gssCode, share] of after) {
      // The same share is written again for its time alone, and counts as no change.
      changed.push({ code, gssCode, share });
      if (before.get(gssCode) === share) counts.unchanged++;
      else if (before.has(gssCode)) counts.updated++;
      else counts.created++;
    }
    for (const gssCode of before.keys()) if (!after.has(gssCode)) gone.push({ code, gssCode });
  }
  counts.dropped += gone.length;
  if (!isWritten) return;
  for (const { code, gssCode } of gone)
    await tx.postcodeShare.delete({ where: { code_gssCode: { code, gssCode } } });
  await tx.$executeRaw`
    INSERT INTO "PostcodeShare" ("code", "gssCode", "share", "statedAt")
    SELECT *, ${statedAt}::timestamptz FROM unnest(
      ${changed.map(({ code }) => code)}::text[],
      ${changed.map(({ gssCode }) => gssCode)}::text[],
      ${changed.map(({ share }) => share)}::float8[])
    ON CONFLICT ("code", "gssCode") DO UPDATE SET "share" = EXCLUDED."share", "statedAt" = EXCLUDED."statedAt"`;
}

type Stated = Readonly<{ at: Date; shares: Shares }>;

/** Whether one goes before the other: the newer, and of one time the one that is first by what it says, so that the order of imports does not matter. */
function goesBefore(one: Stated, other: Stated): boolean {
  if (one.at.getTime() !== other.at.getTime()) return one.at > other.at;
  return serialise(one.shares) < serialise(other.shares);
}

function serialise(shares: Shares): string {
  return JSON.stringify([...shares].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
