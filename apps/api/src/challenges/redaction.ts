/** Stands where a passage was taken out of a reader's text. */
export const REDACTED = '[…]';

/**
 * Whether a text is another with passages taken out and nothing else: what stands between the marks occurs in the original, whole, in
 * its order, the first at its beginning and the last at its end. So a moderator can remove, and never reword.
 */
export function isRedactionOf(redacted: string, original: string): boolean {
  const [first = '', ...rest] = redacted.split(REDACTED);
  const last = rest.pop();
  if (last === undefined) return redacted === original;
  if (!original.startsWith(first) || !original.endsWith(last)) return false;
  const end = original.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = original.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= end && [first, ...rest, last].some((part) => part.trim() !== '');
}
