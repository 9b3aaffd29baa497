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

/** What a value of a cursor may be, so that none reaches the database that it cannot compare. `=asc` is that very word, such as the order of the list. */
export type CursorValue = keyof typeof VALUES | `=${string}`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VALUES = {
  text: (value: string | number) => typeof value === 'string' && !value.includes('\u0000'),
  number: (value: string | number) => typeof value === 'number' && Number.isSafeInteger(value),
  digits: (value: string | number) => typeof value === 'string' && /^\d{1,18}$/.test(value),
  instant: (value: string | number) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  uuid: (value: string | number) => typeof value === 'string' && UUID.test(value),
} as const satisfies Record<string, (value: string | number) => boolean>;

/** The position of a cursor; null where none was given. Throws INVALID_INPUT for a cursor this connection did not make. */
export function parseCursor(
  cursor: string | null | undefined,
  kinds: readonly CursorValue[],
): CursorValues | null {
  if (cursor === null || cursor === undefined) return null;
  const values = readJson(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isPosition =
    Array.isArray(values) &&
    values.length === kinds.length &&
    kinds.every((kind, index) => isValue(kind, values[index]));
  if (!isPosition)
    throw new InvalidInputError(
      'after is not a cursor of this list in this order. Use endCursor of the page before.',
    );
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

function isValue(kind: CursorValue, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return kind in VALUES ? VALUES[kind as keyof typeof VALUES](value) : kind === `=${value}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
