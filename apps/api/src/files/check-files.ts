import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { FileStore } from './file-store.ts';

/** A file whose bytes are not what its row says: not there, or others. */
export type FileFault = { sha256: string; fault: 'MISSING' | 'ALTERED' };

const BATCH = 500;

/** Reads every kept file of the record and compares it with its hash, one after another, whatever their number. */
export async function* checkFiles(
  prisma: PrismaClient,
  files: FileStore,
): AsyncGenerator<{ sha256: string; fault: FileFault['fault'] | null }> {
  for (let after = ''; ;) {
    const rows = await prisma.storedFile.findMany({
      where: { sha256: { gt: after } },
      select: { sha256: true },
      orderBy: { sha256: 'asc' },
      take: BATCH,
    });
    for (const { sha256 } of rows) {
      const handle = await files.find(sha256);
      yield { sha256, fault: handle === null ? 'MISSING' : await findFault(handle, sha256) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.sha256;
  }
}

async function findFault(handle: FileHandle, sha256: string): Promise<'ALTERED' | null> {
  const hash = createHash('sha256');
  for await (const part of handle.createReadStream()) hash.update(part as Buffer);
  return hash.digest('hex') === sha256 ? null : 'ALTERED';
}
