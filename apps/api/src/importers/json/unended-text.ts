import { type RowError, rowError } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';

/** Longer than any text of the documents known here, in characters. */
const LONG_TEXT = 16_384;

/**
 * What is wrong with a JSON document of no known format whose beginning ends amid one long text: what comes after that, which would tell what it is, cannot be seen.
 * Null for any other file.
 */
export function findUnendedText({ text, line = 1 }: Sample): RowError | null {
  if (!/^[{[]/.test(text)) return null;
  let start: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (start !== null && char === '\\') at++;
    else if (char === '"') start = start === null ? at : null;
  }
  if (start === null || text.length - start < LONG_TEXT) return null;
  const complaint = `a text in this JSON is longer than ${LONG_TEXT.toLocaleString('en-GB')} characters, and hides what the file is: get the file from its publisher again.`;
  return rowError(line + text.slice(0, start).split('\n').length - 1, null, 'LINE_TOO_LONG', complaint);
}
