import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { LogHead } from './log-entry.ts';
import { parseLogLine } from './log-line.ts';
import type { ChangeLogVerifier, LogFailure } from './verify-change-log.ts';

/**
 * Checks an exported log, a line at a time, with nothing but the file: no database and no network.
 * @throws The file system's error where the file cannot be read.
 */
export async function* verifyFile(path: string, verifier: ChangeLogVerifier): AsyncGenerator<LogFailure> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  yield* verifyLines(lines, verifier);
}

/** Checks the lines of an exported log. */
export async function* verifyLines(
  lines: AsyncIterable<string>,
  verifier: ChangeLogVerifier,
): AsyncGenerator<LogFailure> {
  let number = 0;
  let end: LogHead | null = null;
  for await (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const line = parseLogLine(text);
    if (line.kind === 'UNREADABLE') {
      yield unreadable(number, line.why);
    } else if (number === 1 && line.kind !== 'HEADER') {
      yield unreadable(number, 'a file of `coop export change-log` begins with what it is');
    } else if (number > 1 && line.kind === 'HEADER') {
      yield unreadable(number, 'a second file begins here');
    }
    if (end !== null) yield unreadable(number, 'it stands after the end of the log');
    if (line.kind === 'CHANGE_SET') yield* verifier.take(line.entry);
    if (line.kind === 'END') end = line.head;
  }
  if (end === null)
    yield {
      code: 'FILE_CUT',
      sequence: null,
      message: `the file ends after line ${number} without the line that ends a log: it was cut`,
    };
  yield* verifier.finish(end ?? verifier.head());
}

function unreadable(number: number, why: string): LogFailure {
  return { code: 'LINE_UNREADABLE', sequence: null, message: `line ${number} cannot be read: ${why}` };
}
