import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a list: every column is there, an empty cell is the empty string. */
export type ListRow<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads one of the record's lists: a CSV file with a header that names exactly the columns given, in that order.
 * @throws Error naming the file, and the line where the parser knows it.
 */
export function readList<const Column extends string>(
  path: string,
  columns: readonly Column[],
): ListRow<Column>[] {
  return parseList(readFileSync(path, 'utf8'), columns, path);
}

/** As `readList`, of text already read; `path` is for complaints. Other columns may be there only where `isExact` is false. */
export function parseList<const Column extends string>(
  text: string,
  columns: readonly Column[],
  path: string,
  isExact = true,
): ListRow<Column>[] {
  let header: readonly string[] = [];
  const rows = parse(text, {
    bom: true,
    columns: (names: string[]) => (header = names),
  }) as Record<string, string>[];
  const missing = columns.find((name) => !header.includes(name));
  if (missing !== undefined)
    throw new Error(`${path} has no column "${missing}": its header is ${header.join(', ')}.`);
  if (isExact && header.join() !== columns.join())
    throw new Error(`${path} must have the columns ${columns.join(', ')}.`);
  return rows as ListRow<Column>[];
}
