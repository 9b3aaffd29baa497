/**
 * The condition that a name or text holds what was typed, whatever its case. Prisma's `contains` hands `%` and `_` on as the wildcards of SQL:
 * here they stand for themselves.
 */
export function containsText(text: string): { contains: string; mode: 'insensitive' } {
  return { contains: escapeLike(text), mode: 'insensitive' };
}

/** A text as LIKE takes it literally. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
