import { DomainError } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { ROWS_PER_STATEMENT } from './rows-per-statement.ts';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*$/;

/** A row to change: its id, the version it was read at where the table has versions, and every column that gets a value. */
export type RowUpdate = Readonly<{ id: string; version?: number } & Record<string, unknown>>;

/** Somebody wrote a record between our reading it and our writing it (R8). */
export class RecordChangedError extends DomainError {
  readonly code = 'RECORD_CHANGED';
  readonly table: Prisma.ModelName;

  constructor(table: Prisma.ModelName) {
    super(`A ${table} was edited while this was written, so nothing was written: do it again.`);
    this.table = table;
  }
}

/**
 * Changes rows of one table by as few statements as their number allows, the way `insertMany` inserts them. Every row must have the
 * columns of the first. Where the rows carry a version, only rows still at that version may change, and their version moves on (R8).
 * @throws RecordChangedError when a row is gone or at another version.
 */
export async function updateMany(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  rows: readonly RowUpdate[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).filter((name) => name !== 'id' && name !== 'version');
  for (const name of columns) {
    if (!IDENTIFIER.test(name)) throw new TypeError(`"${name}" is not a column name`);
  }
  const isVersioned = 'version' in first;
  const assignments = columns.map((name) => `"${name}" = r."${name}"`);
  if (isVersioned) assignments.push('"version" = t."version" + 1');
  if (isVersioned && HAS_UPDATED_AT.has(table)) assignments.push('"updatedAt" = now()');
  const statement = `
    UPDATE "${table}" AS t SET ${assignments.join(', ')}
    FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) AS r
    WHERE t."id" = r."id"${isVersioned ? ' AND t."version" = r."version"' : ''}`;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT);
    const changed = await tx.$executeRawUnsafe(statement, JSON.stringify(part));
    if (changed !== part.length) throw new RecordChangedError(table);
  }
}

/** Versioned tables that also say when they changed. */
const HAS_UPDATED_AT: ReadonlySet<Prisma.ModelName> = new Set<Prisma.ModelName>([
  'Area',
  'Organisation',
  'OfficeHolding',
  'Person',
]);
