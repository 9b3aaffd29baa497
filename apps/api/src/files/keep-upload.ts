import { createHash } from 'node:crypto';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma, PrismaClient, StoredFile } from '../generated/prisma/client.ts';
import type { FileFormat } from '../generated/prisma/enums.ts';
import type { FileStore } from './file-store.ts';
import { lockFile } from './lock-file.ts';
import { reEncodePicture } from './re-encode-picture.ts';
import { sniffDocument } from './sniff-document.ts';

/** What an upload is for: a document that a campaign hands out, or a person's photograph. */
export type UploadUse = 'document' | 'picture';

export type Upload = {
  use: UploadUse;
  content: Uint8Array;
  /** As its owner calls it; only whether text is Markdown is taken from it. */
  name: string | null;
};

/**
 * Keeps an uploaded file, which nobody sees until a record shows it. The same file twice is one. Throws UPLOAD_REFUSED for what is not
 * kept here.
 */
export async function keepUpload(
  prisma: PrismaClient,
  store: FileStore,
  upload: Upload,
  actor: { userId: string },
): Promise<StoredFile> {
  const { content, ...facts } = await readUpload(upload);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return prisma.$transaction(async (tx) => {
    await lockFile(tx, sha256);
    // Also where it is known already: what was lost from the disk is mended by uploading it again.
    await store.keep(content);
    const known = await tx.storedFile.findUnique({ where: { sha256 } });
    if (known) return known;
    const file = await tx.storedFile.create({ data: { sha256, bytes: content.length, ...facts } });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: 'Uploaded',
      revisions: [
        { recordType: 'StoredFile', recordId: file.id, recordVersion: null, before: null, after: file },
      ],
    });
    return file;
  });
}

type Facts = Pick<Prisma.StoredFileUncheckedCreateInput, 'width' | 'height'> & {
  content: Uint8Array;
  format: FileFormat;
};

async function readUpload({ use, content, name }: Upload): Promise<Facts> {
  switch (use) {
    case 'document':
      return { content, format: await sniffDocument(content, name) };
    case 'picture':
      return { format: 'WEBP', ...(await reEncodePicture(content)) };
    default:
      return use satisfies never;
  }
}
