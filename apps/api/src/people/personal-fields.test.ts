import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { formatPersonalFields } from './format-personal-fields.ts';
import { PERSONAL_TABLES, TECHNICAL_COLUMNS } from './personal-fields.ts';
import { TABLES_WITHOUT_PEOPLE } from './tables-without-people.ts';

const database = testDatabase();

describe('R16: what is kept about people', () => {
  test('every table of the database is told to hold data about people, or not to', async () => {
    const tables = await database.prisma.$queryRaw<{ name: string }[]>`
      SELECT table_name AS "name" FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'`;
    const told = [...Object.keys(PERSONAL_TABLES), ...TABLES_WITHOUT_PEOPLE];
    expect(told.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  });

  test.each(Object.entries(PERSONAL_TABLES))(
    'every column of %s has its purpose, basis and retention, or says nothing about anybody',
    async (table, { fields, plain = [] }) => {
      const columns = await database.prisma.$queryRaw<{ name: string }[]>`
        SELECT column_name AS "name" FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = ${table}`;
      const wanted = columns.map(({ name }) => name).filter((name) => !TECHNICAL_COLUMNS.includes(name));
      expect([...Object.keys(fields), ...plain].toSorted()).toEqual(wanted.toSorted());
    },
  );

  test('the page about it is the one that follows from it (vitest -u writes it)', async () => {
    await expect(formatPersonalFields()).toMatchFileSnapshot('../../../../docs/personal-fields.md');
  });
});
