import { type ValueCells, valueCells } from '../csv/csv-cells.ts';
import { RowRefusal } from '../import-refusal.ts';
import { placeRowError, type RowError, rowError } from '../row-error.ts';

/** One row of a JSON document, its values by the names of the columns they would have in a CSV file of the same publisher. */
export type JsonEntry = Readonly<{
  /** Number of the entry in the document, from 1. */
  line: number;
  /** Line of the file on which its ballot, person … begins. */
  fileLine: number;
  /** Where it lies: `results[3].candidacies[0]`. */
  path: string;
  fields: ReadonlyMap<string, JsonField>;
}>;

export type JsonField = Readonly<{ path: string; value: unknown }>;

/** A member of an object, down a path such as `post.label`; undefined where any part is missing. */
export function findMember(object: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, name) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, name)
          ? (found as Record<string, unknown>)[name]
          : undefined,
      object,
    );
}

/** The first of some members that is there and not null, with its path. */
export function findField(object: unknown, prefix: string, paths: readonly string[]): JsonField | null {
  for (const path of paths) {
    const value = findMember(object, path);
    if (value !== undefined && value !== null) return { path: `${prefix}${path}`, value };
  }
  return null;
}

/** The fields of an entry, read as cells; complaints name the path instead of a column. */
export function jsonCells({ line, path, fields }: JsonEntry): ValueCells {
  const nameOf = (column: string) => fields.get(column)?.path ?? `${path} (${column})`;
  return valueCells({
    line,
    nameOf,
    textOf(column) {
      const value = fields.get(column)?.value ?? '';
      if (typeof value === 'object') {
        throw new RowRefusal(
          rowError(
            line,
            nameOf(column),
            'JSON_SHAPE',
            'there is a list or an object where one value belongs: put it right.',
          ),
        );
      }
      return String(value);
    },
  });
}

/** An error of an entry, where an editor finds it. */
export function locateInJson(error: RowError, { fileLine, path }: JsonEntry): RowError {
  return placeRowError(error, fileLine, error.column ?? path);
}
