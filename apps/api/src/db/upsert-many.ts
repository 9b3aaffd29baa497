import type { Prisma } from '../generated/prisma/client.ts';
import { ROWS_PER_STATEMENT } from './rows-per-statement.ts';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Writes rows that are known by some of their columns, the way `insertMany` inserts them: a row that is there gets the other columns. Every
 * row must have the columns of the first, and no two may have one key. An `id` is only given to a row that is new.
 */
export async function upsertMany(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  key: readonly string[],
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  for (const name of [...columns, ...key]) {
    if (!IDENTIFIER.test(name)) throw new TypeError(`"${name}" is not a column name`);
  }
  const quote = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const others = columns.filter((name) => name !== 'id' && !key.includes(name));
  const assignments = others.map((name) => `"${name}" = EXCLUDED."${name}"`).join(', ');
  const statement = `
    INSERT INTO "${table}" (${quote(columns)}) SELECT ${quote(columns)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
    ON CONFLICT (${quote(key)}) DO ${assignments === '' ? 'NOTHING' : `UPDATE SET ${assignments}`}`;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.$executeRawUnsafe(statement, JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT)));
  }
}
