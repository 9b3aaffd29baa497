import { randomBytes } from 'node:crypto';
import { access, constants, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { StartupError } from './errors.ts';

const MARKER = 'wheatsheaf-data.txt';
const MARKER_TEXT = `This folder belongs to a Wheatsheaf server: its database, its uploads and its secret.
Stop the server before copying it; keep copies private; change nothing in it by hand.
`;

/** What a new file system puts into its root, so that a fresh volume counts as empty. */
const HARMLESS = new Set(['lost+found', '.DS_Store']);

/**
 * Makes sure that the folder exists, is ours and can be written. An existing folder that holds other things is
 * refused, so that a mistyped COOP_DATA harms nothing.
 */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    const entries = (await readdir(folder)).filter((name) => !HARMLESS.has(name));
    if (entries.length > 0 && !entries.includes(MARKER)) {
      throw new StartupError(
        `The data folder ${folder} holds other files (${entries.slice(0, 3).join(', ')}): name an empty or new folder in COOP_DATA.`,
      );
    }
    await access(folder, constants.W_OK | constants.X_OK);
    if (entries.length === 0) await writeFile(path.join(folder, MARKER), MARKER_TEXT, { mode: 0o600 });
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartupError(
      `The data folder ${folder} cannot be written (${code ?? message}): give this user the right to it, or name another folder in COOP_DATA.`,
      { cause: error },
    );
  }
}

/** With its parents. (Node's own `recursive` never returns where the system denies a folder by ENOENT, as /proc does.) */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT') throw error;
    await makeFolder(path.dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}

/** The secret that signs sessions and links: the one given, else the one kept in the data folder, made when absent. */
export async function getSecret(config: { secret: string | null; dataFolder: string }): Promise<string> {
  return config.secret ?? (await keepRandomText(path.join(config.dataFolder, 'secret')));
}

/**
 * The random text of a private file, made when the file is absent. Several processes that begin together get the
 * same text, because a hard link cannot replace a file that exists.
 */
export async function keepRandomText(file: string): Promise<string> {
  const kept = await readKept(file);
  if (kept !== null) return kept;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8');
}

async function readKept(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartupError(`${file} cannot be read: start as the user it belongs to.`, { cause: error });
  }
}
