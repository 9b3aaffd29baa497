import { Prisma } from '../generated/prisma/client.ts';
import { toldIn, type Traits } from '../erasure/traces.ts';
import { CODES, UNSEARCHED } from './unsearched-texts.ts';

/** A text of the record that tells a person's name. */
export type Mention = Readonly<{ table: string; column: string; id: string; text: string }>;

/** A column of texts, with the columns of its table's key. */
type TextColumn = Readonly<{ table: string; column: string; key: readonly string[] }>;

/** The columns in which somebody can be named: every text and JSON of the database but those of `unsearched-texts.ts`. One statement. */
export async function loadTextColumns(tx: Prisma.TransactionClient): Promise<TextColumn[]> {
  const columns = await tx.$queryRaw<TextColumn[]>`
    SELECT t.relname::text AS "table", c.attname::text AS "column",
      ARRAY(SELECT k.attname::text FROM pg_index i JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)
        WHERE i.indrelid = t.oid AND i.indisprimary ORDER BY k.attnum) AS "key"
    FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    WHERE t.relkind = 'r' AND c.atttypid IN ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype, 'varchar[]'::regtype)
    ORDER BY t.relname, c.attnum`;
  return columns.filter(({ table, column }) => !CODES.has(column) && !isUnsearched(table, column));
}

/**
 * Where texts of the record name somebody. They are the record's own words about others too, so nobody erases them by machine: an editor
 * redacts or corrects each (R4, R5).
 */
export async function loadMentions(tx: Prisma.TransactionClient, traits: Traits): Promise<Mention[]> {
  const mentions: Mention[] = [];
  for (const { table, column, key } of await loadTextColumns(tx)) {
    const text = `"${column}"::text`;
    const id = Prisma.raw(`concat_ws('/', ${key.map((own) => `"${own}"`).join(', ')})`);
    mentions.push(
      ...(await tx.$queryRaw<Mention[]>`
        SELECT ${table} AS "table", ${column} AS "column", ${id} AS "id", ${Prisma.raw(text)} AS "text"
        FROM ${Prisma.raw(`"${table}"`)} WHERE ${toldIn(text, traits)} ORDER BY 3`),
    );
  }
  return mentions;
}

function isUnsearched(table: string, column: string): boolean {
  const told = Object.hasOwn(UNSEARCHED, table) ? UNSEARCHED[table as keyof typeof UNSEARCHED] : undefined;
  return told === 'ALL' || (told?.columns.includes(column) ?? false);
}
