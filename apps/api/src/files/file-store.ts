import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Bytes kept under their SHA-256, in hex. Every process of one service has the same one. */
export type FileStore = {
  /** Keeps bytes for good once it returns; the same bytes twice are one file. Gives their SHA-256. */
  keep(content: Uint8Array): Promise<string>;
  /** Null where no such file is kept. The caller reads or closes it. */
  find(sha256: string): Promise<FileHandle | null>;
  remove(sha256: string): Promise<void>;
};

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * The files of a data folder, as `files/ab/abcd…`. A file is written under another name, forced to the disk and only then
 * given its own, so that what has a name is whole whenever the power goes.
 */
export function openFileStore(dataFolder: string): FileStore {
  const folder = path.join(dataFolder, 'files');
  const placeOf = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new TypeError('a kept file is named by its SHA-256');
    return path.join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async keep(content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const place = placeOf(sha256);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const draft = `${place}.${randomBytes(6).toString('hex')}`;
      try {
        await writeWhole(draft, content);
        await rename(draft, place);
      } finally {
        await rm(draft, { force: true });
      }
      return sha256;
    },
    async find(sha256) {
      try {
        return await open(placeOf(sha256), 'r');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
