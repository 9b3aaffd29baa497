import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { formatDay } from '../calendar/day.ts';
import { DomainError } from '../errors.ts';
import type { Checkpoint } from '../generated/prisma/client.ts';
import type { KeptCheckpoint } from './verify-change-log.ts';

const published = z.object({
  checkpoints: z.array(
    z.object({
      on: z.iso.date(),
      changeSets: z.int().positive(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      publishedAt: z.iso.datetime(),
    }),
  ),
});

/** The checkpoints as anybody may fetch and keep them: one JSON object, oldest first, one checkpoint a line. */
export function formatCheckpoints(checkpoints: readonly Checkpoint[]): string {
  const rows = checkpoints.map(({ on, sequence, hash, publishedAt }) =>
    JSON.stringify({ on: formatDay(on), changeSets: Number(sequence), hash, publishedAt }),
  );
  return `{"checkpoints":[\n${rows.join(',\n')}\n]}\n`;
}

/** A kept file of checkpoints is not one. */
class CheckpointsUnreadableError extends DomainError {
  readonly code = 'CHECKPOINTS_UNREADABLE';
}

/**
 * Reads a file of checkpoints kept from `/checkpoints.json`.
 * @throws CheckpointsUnreadableError naming what is wrong with it.
 */
export async function readKeptCheckpoints(path: string): Promise<KeptCheckpoint[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CheckpointsUnreadableError(`The file of checkpoints ${path} cannot be read.`, { cause: error });
  }
  return parseKeptCheckpoints(text, path);
}

/** Reads the text of a kept file of checkpoints; `name` is how the error calls it. */
export function parseKeptCheckpoints(text: string, name: string): KeptCheckpoint[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CheckpointsUnreadableError(
      `${name} is not JSON. Give a copy of /checkpoints.json as it was served.`,
      { cause: error },
    );
  }
  const kept = published.safeParse(json);
  if (!kept.success) {
    const [issue] = kept.error.issues;
    throw new CheckpointsUnreadableError(
      `${name} holds no checkpoints: ${issue?.path.join('.') || 'it'}: ${issue?.message}. Give a copy of /checkpoints.json as it was served.`,
    );
  }
  return kept.data.checkpoints.map(({ on, changeSets, hash }) => ({
    on,
    changeSets: BigInt(changeSets),
    hash,
  }));
}

/** Checkpoints of the database as a verification takes them. */
export function keptOf(checkpoints: readonly Checkpoint[]): KeptCheckpoint[] {
  return checkpoints.map(({ on, sequence, hash }) => ({ on: formatDay(on), changeSets: sequence, hash }));
}
