import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatDay, todayInLondon } from '../../calendar/day.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/** A file that can be opened. It is read as a stream each time, never as a whole. */
export type SourceFile = Readonly<{
  /** Absolute. */
  path: string;
  /** The last part of the path. */
  name: string;
  /** Day on which the file was last written in London, YYYY-MM-DD: the best there is to say when it was retrieved. */
  writtenOn: string;
}>;

/** @throws ImportRefusal for what is absent, not a file, empty or closed to us. */
export async function openSourceFile(filePath: string): Promise<SourceFile> {
  const status = await stat(filePath).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw refusal(
        'FILE_MISSING',
        `${filePath} does not exist: check the path, which begins where the command was typed.`,
      );
    }
    throw refusal(
      'FILE_UNREADABLE',
      `${filePath} cannot be reached (${error.code}): check the permissions of its folder.`,
    );
  });
  if (status.isDirectory())
    throw refusal('NOT_A_FILE', `${filePath} is a folder: name the files in it one by one.`);
  if (!status.isFile())
    throw refusal(
      'NOT_A_FILE',
      `${filePath} is not a regular file, and an import reads its file twice: save it first.`,
    );
  if (status.size === 0) throw refusal('FILE_EMPTY', `${filePath} is empty: get the file again.`);
  await access(filePath, constants.R_OK).catch(() => {
    throw refusal('FILE_UNREADABLE', `${filePath} may not be read by this user: change its permissions.`);
  });
  return {
    path: filePath,
    name: path.basename(filePath),
    writtenOn: formatDay(todayInLondon(status.mtime)),
  };
}

/**
 * The file's bytes in pieces.
 * @param onEnd Called with the SHA-256 of the whole file, hex, when it was read to its end.
 */
export async function* readBytes(file: SourceFile, onEnd?: (hash: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file.path)) {
      hash.update(chunk as Buffer);
      yield chunk as Buffer;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw refusal(
      'FILE_UNREADABLE',
      `${file.path} could not be read (${code}): try again, or copy it to another place.`,
    );
  }
  onEnd?.(hash.digest('hex'));
}

function refusal(
  code: 'FILE_MISSING' | 'FILE_UNREADABLE' | 'NOT_A_FILE' | 'FILE_EMPTY',
  complaint: string,
): ImportRefusal {
  return new ImportRefusal(rowError(null, null, code, complaint));
}
