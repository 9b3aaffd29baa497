import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { suppressionReasonWords } from '@wheatsheaf/schema/vocabulary/suppression-reason.ts';
import { z } from 'zod';
import { StartupError } from '../errors.ts';

const FORMAT = 'wheatsheaf-suppressions/1';

const entry = z.object({
  scheme: z.string().min(1),
  value: z.string().min(1),
  field: z.string().nullable(),
  reason: z.enum(Object.keys(suppressionReasonWords) as (keyof typeof suppressionReasonWords)[]),
  createdAt: z.iso.datetime(),
  liftedAt: z.iso.datetime().nullable(),
});
const document = z.object({ format: z.literal(FORMAT), suppressions: z.array(entry) });

/** A suppression as the file keeps it. */
export type KeptSuppression = z.infer<typeof entry>;

/** The file of suppressions in a data folder. It is no part of a backup: a restore must not bring back an older one (R18). */
export function suppressionFileIn(dataFolder: string): string {
  return path.join(dataFolder, 'suppressions.json');
}

/**
 * What the file keeps; nothing where there is none yet.
 * @throws StartupError for a file that cannot be understood: going on without it could show somebody who must stay hidden.
 */
export async function readSuppressionFile(file: string): Promise<KeptSuppression[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new StartupError(`${file} cannot be read: give this user the right to it.`, { cause: error });
  }
  try {
    return document.parse(JSON.parse(text)).suppressions;
  } catch (error) {
    throw new StartupError(
      `${file} is not a whole list of suppressions: put back the last good copy of it. Without it people who must stay hidden could be shown.`,
      { cause: error },
    );
  }
}

/** Replaces the file in one step, readable by its owner alone: whoever reads it while it is written sees the old one whole. */
export async function writeSuppressionFile(
  file: string,
  suppressions: readonly KeptSuppression[],
): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ format: FORMAT, suppressions }, null, 1)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
