import type { Coverage } from '../organisations/coverage.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './limits.ts';
import { InvalidInputError } from './request-errors.ts';

/** What a reader asks of a connection. */
export type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };

/** A position in an order: the values the order compares, last of them the id. */
export type CursorValues = readonly (string | number)[];

export type Edge<Node> = { cursor: string; node: Node };

export type Connection<Node> = {
  /** What the record holds of the scope. Left out where it makes no statement about it: see `connectionType`. */
  findCoverage?: () => Promise<Coverage>;
  edges: Edge<Node>[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

/** The size of a page; an error, never a silent cut, where it is out of bounds. */
export function getPageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE)
    throw new InvalidInputError(`first is ${size}; ask for 1 to ${MAX_PAGE} at a time and page with after.`);
  return size;
}

/** An opaque cursor of a position. It names values, not a row, so it still works when the row is gone. */
export function formatCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The position of a cursor; null where none was given. Throws INVALID_INPUT for a cursor this connection did not make. */
export function parseCursor(cursor: string | null | undefined, length: number): CursorValues | null {
  if (cursor === null || cursor === undefined) return null;
  const values = readJson(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isPosition =
    Array.isArray(values) &&
    values.length === length &&
    values.every((v) => typeof v === 'string' || typeof v === 'number');
  if (!isPosition)
    throw new InvalidInputError('after is not a cursor of this list. Use endCursor of the page before.');
  return values as CursorValues;
}

/** A page from one row more than asked for, which tells whether another follows. */
export function connectionOf<Node>(
  rows: readonly Node[],
  page: PageArguments,
  position: (node: Node) => CursorValues,
): Connection<Node> {
  const size = getPageSize(page.first);
  const edges = rows.slice(0, size).map((node) => ({ cursor: formatCursor(position(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: page.after !== null && page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
