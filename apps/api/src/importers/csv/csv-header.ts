import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

/** Column name to its position. */
export type CsvHeader = ReadonlyMap<string, number>;

/**
 * Reads a header line.
 * @param required Columns without which the format cannot be imported.
 * @param known Every column the format may have; others are read past, and named when one is missing.
 * @throws ImportRefusal naming the column that stands twice or is missing, and those nobody knows.
 */
export function readHeader(
  cells: readonly string[],
  line: number,
  required: readonly string[],
  known: readonly string[],
): CsvHeader {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, position) => name !== '' && names.indexOf(name) !== position);
  if (twice !== undefined) {
    throw new ImportRefusal(
      rowError(
        line,
        twice,
        'HEADER_COLUMN_TWICE',
        'the header has this column twice: remove one, so that it is clear which holds.',
      ),
    );
  }
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const unknown = names.filter((name) => name !== '' && !known.includes(name));
    const also = missing.length > 1 ? ` (missing: ${missing.join(', ')})` : '';
    const rather =
      unknown.length > 0
        ? `; nobody knows the column${unknown.length > 1 ? 's' : ''} ${unknown.slice(0, 10).join(', ')}`
        : '';
    throw new ImportRefusal(
      rowError(
        line,
        missing[0] ?? null,
        'HEADER_COLUMN_MISSING',
        `the header has no such column${also}${rather}: export the file again with it, or put its name right.`,
      ),
    );
  }
  return new Map(names.map((name, position) => [name, position]));
}
