/**
 * node scripts/make-migration.ts NAME [--empty]
 * Writes the next Prisma migration: the SQL that leads from the migrations there are to the Prisma schema.
 * With --empty the file is made even when nothing differs, for SQL that Prisma does not know (triggers, CHECKs).
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openDataFolder } from '../apps/api/src/data-folder.ts';
import { openEmbeddedServer } from '../apps/api/src/db/embedded-server.ts';
import { MIGRATIONS_FOLDER } from '../apps/api/src/db/migration-files.ts';
import { diffFromMigrations } from '../apps/api/src/db/schema-diff.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { empty: { type: 'boolean' } },
});
const [name] = positionals;

if (positionals.length !== 1 || !name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  console.error(
    'Give one name in lower case that says what changes: node scripts/make-migration.ts add_pledge_owner',
  );
  process.exit(2);
}

const sql =
  (await diff()) ?? (values.empty ? '-- Written by hand: Prisma does not know what stands here.\n' : null);
if (sql === null) {
  console.log(
    'The migrations already give the Prisma schema: nothing to write (--empty writes an empty one).',
  );
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  console.log(`${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit it.`);
}

/** On a server of its own in a passing folder: no record is touched. */
async function diff(): Promise<string | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-migration-'));
  await openDataFolder(folder);
  const server = await openEmbeddedServer(folder, { fsync: 'off' });
  try {
    return await diffFromMigrations(server.connection);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
