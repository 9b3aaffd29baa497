import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/** Prisma's ordinary migrations folder, so that `prisma migrate deploy` stays usable elsewhere. */
export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** One migration of the repository. */
export type MigrationFile = Readonly<{
  /** Folder name, `20260101120000_what_it_does`: the order of names is the order of application. */
  name: string;
  sql: string;
  /** SHA-256 of the file in hexadecimal, as Prisma keeps it in `_prisma_migrations`. */
  checksum: string;
}>;

/** All migrations in the order they apply; empty when the folder is missing. */
export async function readMigrationFiles(folder = MIGRATIONS_FOLDER): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      return migrationFile(name, await readFile(path.join(folder, name, 'migration.sql'), 'utf8'));
    }),
  );
}

export function migrationFile(name: string, sql: string): MigrationFile {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/** The same migrations as the schema engine wants them. */
export function formatMigrationList(files: readonly MigrationFile[]): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: files.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
