import { RowRefusal } from '../import-refusal.ts';
import { checkUtf8 } from '../source-file/check-utf8.ts';
import type { Unreadable } from '../source-file/read-in-two-passes.ts';
import { type JsonItem, JsonScanner } from './json-scanner.ts';

/**
 * Reads a JSON document entry by entry; text that is not JSON yields one error, the last.
 * @throws ImportRefusal when the bytes are not UTF-8 text.
 */
export async function* readJsonItems(chunks: AsyncIterable<Buffer>): AsyncGenerator<JsonItem | Unreadable> {
  const scanner = new JsonScanner();
  try {
    for await (const chunk of checkUtf8(chunks)) yield* scanner.push(chunk.toString('utf8'));
    scanner.end();
  } catch (error) {
    if (!(error instanceof RowRefusal)) throw error;
    yield { line: error.error.line ?? 1, error: error.error };
  }
}
