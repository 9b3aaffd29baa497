import type { RowOutcome, RowRefused } from '../import-format.ts';
import { type RowErrorCode, rowError } from '../row-error.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { AreaClaim } from './area-claim.ts';
import { AreaBook } from './area-book.ts';
import type { AreaEntry } from './area-entry.ts';

/** Why a row of areas cannot be taken, for an error of its line. */
export type AreaFault = Readonly<{ column: string; code: RowErrorCode; complaint: string }>;

/** What a row came to: the areas it is about, the first of them the one it counts for; a fault; or a reason to pass it over. */
export type RowResult = readonly [AreaEntry, ...AreaEntry[]] | AreaFault | Readonly<{ passedOver: string }>;

/**
 * Takes a batch of rows about areas: opens a book on all of them, lets `take` enter each row in it, writes what it came to and says what
 * became of each row.
 */
export async function takeAreaRows<Row extends Readonly<{ line: number }>>(
  writer: ImportWriter,
  rows: readonly Row[],
  format: Readonly<{
    /** Every area that the row may be about. */
    claims(row: Row): readonly AreaClaim[];
    take(book: AreaBook, row: Row): RowResult;
    /** After the last row of the batch, before the areas are written. */
    conclude?(writer: ImportWriter): Promise<void>;
  }>,
): Promise<(RowOutcome | RowRefused)[]> {
  const book = await AreaBook.open(
    writer,
    rows.flatMap((row) => format.claims(row)),
  );
  const taken = rows.map((row) => ({ row, result: format.take(book, row) }));
  await format.conclude?.(writer);
  await book.write();
  await writer.flush();
  return taken.map(({ row, result }): RowOutcome | RowRefused => {
    const { line } = row;
    if ('complaint' in result)
      return { line, state: 'REFUSED', error: rowError(line, result.column, result.code, result.complaint) };
    if ('passedOver' in result)
      return { line, state: 'UNCHANGED', payload: row, passedOver: result.passedOver };
    return { line, state: stateOf(result), payload: row };
  });
}

function stateOf(entries: readonly [AreaEntry, ...AreaEntry[]]): RowOutcome['state'] {
  if (entries[0].state === 'CREATED') return 'CREATED';
  return entries.some(({ state }) => state !== 'UNCHANGED') ? 'UPDATED' : 'UNCHANGED';
}

/** A fault of a row whose code means several areas. */
export function severalFit(column: string, gssCode: string): AreaFault {
  return {
    column,
    code: 'VALUES_DISAGREE',
    complaint: `the record has several areas of the code ${gssCode} that fit this row: name the one it means.`,
  };
}
