import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { diffFromSchema } from './schema-diff.ts';

const database = testDatabase();

test('the migrated database is what the Prisma schema says', async () => {
  expect(await diffFromSchema(database.connection)).toBeNull();
});

test('a column that only the database has is seen', async () => {
  await database.prisma.$executeRaw`CREATE TABLE stray (id int)`;
  expect(await diffFromSchema(database.connection)).toContain('DROP TABLE "stray"');
});
