import type { PrismaClient } from '../src/generated/prisma/client.ts';

/** The rows of any table that tell something, with the table's name: what is in none of them, the database does not hold. */
export async function findRowsTelling(prisma: PrismaClient, what: RegExp): Promise<string[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS "row" FROM "${name}" t`,
    );
    found.push(...rows.filter(({ row }) => what.test(row)).map(({ row }) => `${name} ${row}`));
  }
  return found;
}
