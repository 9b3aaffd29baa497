import type { PrismaClient } from '../src/generated/prisma/client.ts';

/** A column of the database as the brand in its texts names it. */
const BRAND = /⟦(?<column>\w+\.\w+)⟧/g;

/**
 * Brands every text of a database with the name of its column, past every rule, so that whatever is asked afterwards shows where its words
 * come from. Columns that take no other words (codes, hashes, keys) keep theirs: what a constraint spells out is no free text. Gives the
 * columns branded.
 */
export async function brandTexts(
  prisma: PrismaClient,
  isSpared: (column: string) => boolean,
): Promise<string[]> {
  const columns = await prisma.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT c.table_name::text AS "table", c.column_name::text AS "column", c.data_type::text AS "type"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name !~ '^_'
      AND (c.data_type = 'text' OR (c.data_type = 'jsonb' AND c.column_name = 'sources'))
    ORDER BY 1, 2`;
  const tables = [...new Set(columns.map(({ table }) => table))];
  for (const table of tables) await prisma.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  const branded: string[] = [];
  for (const { table, column, type } of columns) {
    const name = `${table}.${column}`;
    if (isSpared(name)) continue;
    const brand = `⟦${name}⟧`;
    const value =
      type === 'text'
        ? `"${column}" || ' ${brand}'`
        : `(SELECT jsonb_agg(s || jsonb_build_object('publisher', '${brand}')) FROM jsonb_array_elements("${column}") s)`;
    const where = type === 'text' ? `"${column}" <> ''` : `jsonb_array_length("${column}") > 0`;
    const isTaken = await prisma
      .$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = ${value} WHERE ${where}`)
      .then(() => true)
      .catch((error: unknown) => {
        if (/violates|23\d{3}/.test(String(error))) return false;
        throw error;
      });
    if (isTaken) branded.push(name);
  }
  for (const table of tables) await prisma.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  return branded;
}

/** The columns whose words occur in something that readers were told. */
export function columnsIn(told: string): Set<string> {
  return new Set([...told.matchAll(BRAND)].map(({ groups }) => groups?.column ?? ''));
}
