import { addDays } from '../calendar/day.ts';
import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { resourceAddition } from '../campaigns/add-campaign-resource.ts';
import { photoAddition } from '../people/add-photo.ts';
import type { FileStore } from './file-store.ts';
import { lockFile } from './lock-file.ts';

/** Time to notice that a permission was ended by mistake, and to have it renewed. */
const DAYS_AFTER_PERMISSION = 30;
/** An upload is shown by something within minutes, or was a try. */
const DAYS_UNUSED = 7;
/** Files discarded in one run; the rest waits for the next. */
const AT_MOST = 200;

/** Use-cases that begin to show a file, and can wait. */
const SHOWING = [resourceAddition.useCase, photoAddition.useCase];

type Discarding = { prisma: PrismaClient; files: FileStore; today: Date; stop: AbortSignal };

/**
 * Removes what nobody may be shown any more: photographs whose permission ended a month ago, and files that nothing shows a week after their
 * upload, unless an edit that waits for its second person would (R6). The history keeps that they were there. Gives how many files went.
 */
export async function discardFiles({ prisma, files, today, stop }: Discarding): Promise<number> {
  await discardPhotos(prisma, today);
  const unused = await prisma.storedFile.findMany({
    where: { ...unusedSince(today), id: { notIn: await findAwaited(prisma) } },
    select: { sha256: true },
    orderBy: { id: 'asc' },
    take: AT_MOST,
  });
  let discarded = 0;
  for (const { sha256 } of unused) {
    if (stop.aborted) break;
    if (await discardFile(prisma, files, sha256, today)) discarded += 1;
  }
  return discarded;
}

async function discardPhotos(prisma: PrismaClient, today: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ended = await tx.photo.findMany({
      where: { permissionEndsOn: { lt: addDays(today, -DAYS_AFTER_PERMISSION) } },
      orderBy: { id: 'asc' },
      take: AT_MOST,
    });
    if (ended.length === 0) return;
    await tx.photo.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
    await writeRemoval(
      tx,
      'The permission to show it had ended',
      ended.map((photo) => ({
        recordType: 'Photo',
        recordId: photo.id,
        recordVersion: photo.version,
        before: photo,
        after: null,
      })),
    );
  });
}

/** Whether it went: something may have begun to show it meanwhile. A run cut short between file and row leaves a row that the next one removes. */
async function discardFile(
  prisma: PrismaClient,
  files: FileStore,
  sha256: string,
  today: Date,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await lockFile(tx, sha256);
    const file = await tx.storedFile.findFirst({ where: { sha256, ...unusedSince(today) } });
    if (!file || (await findAwaited(tx)).includes(file.id)) return false;
    await tx.storedFile.delete({ where: { id: file.id } });
    await writeRemoval(tx, 'Nothing shows it', [
      { recordType: 'StoredFile', recordId: file.id, recordVersion: null, before: file, after: null },
    ]);
    await files.remove(sha256);
    return true;
  });
}

function unusedSince(today: Date): Prisma.StoredFileWhereInput {
  return { createdAt: { lt: addDays(today, -DAYS_UNUSED) }, resources: { none: {} }, photos: { none: {} } };
}

/** Files that a draft which waits names: nothing shows them before it is confirmed, however long that takes. */
async function findAwaited(tx: Prisma.TransactionClient | PrismaClient): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f."id"::text AS "id" FROM "Draft" d JOIN "StoredFile" f ON strpos(d."patch"::text, f."id"::text) > 0
    WHERE d."state" IN ('EDITING', 'IN_REVIEW') AND d."useCase" = ANY (${SHOWING})`;
  return rows.map(({ id }) => id);
}

async function writeRemoval(
  tx: Prisma.TransactionClient,
  reason: string,
  revisions: RevisionInput[],
): Promise<void> {
  await writeChangeSet(tx, { actorId: null, channel: 'job', reason, revisions });
}
