import type { Prisma } from '../generated/prisma/client.ts';
import { ROWS_PER_STATEMENT } from './rows-per-statement.ts';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Inserts rows into one table by as few statements as their number allows: PostgreSQL reads the rows as JSON against the table's own
 * row type, so enums, dates and arrays need no parameter each. Every row must have the columns of the first; columns left out take
 * the database's default. Days are `YYYY-MM-DD` strings, instants ISO strings. Fails as a whole on a constraint.
 */
export async function insertMany(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  for (const name of columns) {
    if (!IDENTIFIER.test(name)) throw new TypeError(`"${name}" is not a column name`);
  }
  const list = columns.map((name) => `"${name}"`).join(', ');
  const statement = `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.$executeRawUnsafe(statement, JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT)));
  }
}
