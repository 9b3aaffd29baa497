import { bumpGenerations } from '../../cache/generation.ts';
import { newId } from '../../db/new-id.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { placeWards } from '../../places/place-wards.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { DirectoryRow } from './parse-row.ts';
import { type Edition, findServedDirectory, goesBefore, type ServedDirectory } from './served-directory.ts';

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/** A vintage being loaded. What is committed stays, so that a load cut short goes on where it stopped (R12's one exception). */
export type OpenVintage = Readonly<{
  id: string;
  rowsLoaded: number;
  /** Null until it is complete. */
  edition: string | null;
  /** Day its file was got, YYYY-MM-DD. Null where nobody said it. */
  retrievedOn: string | null;
  isServed: boolean;
}>;

/** The vintage of a file: a new one, or the one that an earlier load of the same file began. */
export async function openVintage(prisma: PrismaClient, fileHash: string): Promise<OpenVintage> {
  const vintage = await prisma.postcodeVintage.upsert({
    where: { fileHash },
    create: { id: newId(), fileHash, source: 'ONS Postcode Directory' },
    update: {},
  });
  const { id, rowsLoaded, edition, retrievedOn, isServed } = vintage;
  return { id, rowsLoaded, edition, retrievedOn: retrievedOn?.toISOString().slice(0, 10) ?? null, isServed };
}

/** Writes rows of one vintage, batch by batch; each placement once. */
export class VintageWriter {
  readonly #prisma: PrismaClient;
  readonly #vintageId: string;
  readonly #numbers: Map<string, number>;

  private constructor(prisma: PrismaClient, vintageId: string, numbers: Map<string, number>) {
    this.#prisma = prisma;
    this.#vintageId = vintageId;
    this.#numbers = numbers;
  }

  static async open(prisma: PrismaClient, vintageId: string): Promise<VintageWriter> {
    const placements = await prisma.postcodePlacement.findMany({ where: { vintageId } });
    const numbers = new Map(placements.map(({ number, gssCodes }) => [gssCodes.join(' '), number]));
    return new VintageWriter(prisma, vintageId, numbers);
  }

  /**
   * Commits a batch and how far the file has been read.
   * @throws ImportRefusal naming the line of a postcode that stood in the file before.
   */
  async write(
    batch: readonly Readonly<{ line: number; row: DirectoryRow }>[],
    rowsLoaded: number,
  ): Promise<void> {
    const rows = batch.map(({ row }) => row);
    const fresh = new Map<string, number>();
    const placements = rows.map(({ gssCodes }) => this.#numberOf(gssCodes.join(' '), fresh));
    await this.#prisma.$transaction(async (tx) => {
      await this.#writePlacements(tx, fresh);
      const written = await this.#writePostcodes(tx, rows, placements);
      if (written < rows.length) throw await this.#twice(batch);
      await tx.postcodeVintage.update({ where: { id: this.#vintageId }, data: { rowsLoaded } });
    }, TRANSACTION);
  }

  #numberOf(key: string, fresh: Map<string, number>): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    fresh.set(key, number);
    return number;
  }

  async #writePlacements(tx: Prisma.TransactionClient, fresh: ReadonlyMap<string, number>): Promise<void> {
    if (fresh.size === 0) return;
    await tx.postcodePlacement.createMany({
      data: [...fresh].map(([key, number]) => ({
        vintageId: this.#vintageId,
        number,
        gssCodes: key === '' ? [] : key.split(' '),
      })),
    });
  }

  #writePostcodes(
    tx: Prisma.TransactionClient,
    rows: readonly DirectoryRow[],
    placements: readonly number[],
  ): Promise<number> {
    return tx.$executeRaw`
      INSERT INTO "Postcode" ("vintageId", "code", "sector", "terminatedOn", "latitude", "longitude", "placement")
      SELECT ${this.#vintageId}::uuid, * FROM unnest(
        ${rows.map(({ code }) => code)}::text[],
        ${rows.map(({ sector }) => sector)}::text[],
        ${rows.map(({ terminatedOn }) => terminatedOn)}::date[],
        ${rows.map(({ latitude }) => latitude)}::float8[],
        ${rows.map(({ longitude }) => longitude)}::float8[],
        ${placements}::int[])
      ON CONFLICT DO NOTHING`;
  }

  async #twice(batch: readonly Readonly<{ line: number; row: DirectoryRow }>[]): Promise<ImportRefusal> {
    const seen = new Set<string>();
    const earlier = await this.#prisma.postcode.findMany({
      where: { vintageId: this.#vintageId, code: { in: batch.map(({ row }) => row.code) } },
      select: { code: true },
    });
    for (const { code } of earlier) seen.add(code);
    const again = batch.find(({ row }) => seen.has(row.code) || !seen.add(row.code));
    const complaint = 'this postcode stands in the file before: get the file again.';
    return new ImportRefusal(rowError(again?.line ?? null, 'postcode', 'ROW_TWICE', complaint));
  }

  /**
   * Makes the vintage the one that readers see, unless one that goes before it is there. Of every other vintage only the rows go: its file stays known,
   * so that the same file imported again changes nothing.
   * @returns The vintage that readers keep in its place. Null where they see this one.
   */
  async complete(own: Edition): Promise<ServedDirectory | null> {
    const { edition, retrievedOn } = own;
    const kept = await this.#prisma.$transaction(async (tx) => {
      const served = await findServedDirectory(tx);
      const isKept = served !== null && goesBefore(served, own);
      if (!isKept)
        await tx.postcodeVintage.updateMany({ where: { isServed: true }, data: { isServed: false } });
      await tx.postcodeVintage.update({
        where: { id: this.#vintageId },
        data: {
          edition,
          retrievedOn: retrievedOn === null ? null : new Date(retrievedOn),
          completedAt: new Date(),
          isServed: !isKept,
        },
      });
      await tx.$executeRaw`
        DELETE FROM "Postcode" p USING "PostcodeVintage" v
        WHERE v."id" = p."vintageId" AND v."completedAt" IS NOT NULL AND NOT v."isServed"`;
      await tx.$executeRaw`
        DELETE FROM "PostcodePlacement" p USING "PostcodeVintage" v
        WHERE v."id" = p."vintageId" AND v."completedAt" IS NOT NULL AND NOT v."isServed"`;
      await placeWards(tx);
      await bumpGenerations(tx, ['PostcodeVintage']);
      return isKept ? served : null;
    }, TRANSACTION);
    await this.#prisma.$executeRaw`ANALYZE "Postcode", "PostcodePlacement", "AreaPlacement"`;
    return kept;
  }
}
