import type { Prisma } from '../../generated/prisma/client.ts';

/** What tells which of two directories is the newer. */
export type Edition = Readonly<{
  /** Newest month in which it adds or ends a postcode, YYYY-MM. */
  edition: string;
  /** Day its file was got, YYYY-MM-DD. Null where nobody said it. */
  retrievedOn: string | null;
  rows: number;
  fileHash: string;
}>;

export type ServedDirectory = Edition &
  Readonly<{
    id: string;
    /** How many of its postcodes are in use. */
    live: number;
  }>;

/**
 * Whether readers are to have the first and not the second: of the newer month, of one month the file that was got last, those of which nobody says when behind the
 * others, then the one with more rows. Where nothing tells, the same one in whatever order they come (R12).
 */
export function goesBefore(one: Edition, other: Edition): boolean {
  const [a, b] = [one, other].map(({ edition, retrievedOn }) => `${edition} ${retrievedOn ?? ''}`);
  if (a !== b) return (a ?? '') > (b ?? '');
  return one.rows === other.rows ? one.fileHash > other.fileHash : one.rows > other.rows;
}

/** The directory that readers are answered from. Null where none is loaded. */
export async function findServedDirectory(tx: Prisma.TransactionClient): Promise<ServedDirectory | null> {
  const vintage = await tx.postcodeVintage.findFirst({ where: { isServed: true } });
  if (!vintage) return null;
  const { id, edition, retrievedOn, rowsLoaded: rows, fileHash } = vintage;
  const live = await tx.postcode.count({ where: { vintageId: id, terminatedOn: null } });
  return {
    id,
    edition: edition ?? '',
    retrievedOn: retrievedOn?.toISOString().slice(0, 10) ?? null,
    rows,
    fileHash,
    live,
  };
}

/** What whoever imports a directory is told that readers do not see. */
export function unseenNote(own: Edition, served: Edition): string {
  const kept = 'its file stays known, and nothing of it is shown.';
  if (own.edition < served.edition)
    return `The newest month in this directory is ${own.edition}, and readers have that of ${served.edition}, which is newer: ${kept}`;
  return `The newest month in this directory is ${own.edition}, as in the one that readers have, which goes first: ${kept} Of two of one month the one that was got last goes first, then the one with more rows: where this is the newer one, import it with --retrieved-on.`;
}
