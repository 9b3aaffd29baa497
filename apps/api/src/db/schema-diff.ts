import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiffTarget, SchemaContainer } from '@prisma/schema-engine-wasm';
import type { DatabaseConnection } from './connection.ts';
import { formatMigrationList, readMigrationFiles } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

const SCHEMA_FOLDER = path.resolve(import.meta.dirname, '../../prisma/schema');

/**
 * SQL that would make this database equal the Prisma schema, or null when it does already. The comparison does not
 * see triggers, CHECKs, exclusions, partial or expression indexes: those have tests of their own in plain SQL.
 */
export async function diffFromSchema(connection: DatabaseConnection): Promise<string | null> {
  const files = await readSchemaFiles();
  return diff(connection, { tag: 'schemaDatasource', files, configDir: SCHEMA_FOLDER }, files);
}

/**
 * SQL that a next migration has to hold, so that all migrations together give the Prisma schema, or null when none
 * is due. Applies the migrations to a passing database on the same server.
 */
export async function diffFromMigrations(connection: DatabaseConnection): Promise<string | null> {
  const migrations = formatMigrationList(await readMigrationFiles());
  return diff(connection, { tag: 'migrations', ...migrations }, await readSchemaFiles());
}

async function diff(
  connection: DatabaseConnection,
  from: DiffTarget,
  files: SchemaContainer[],
): Promise<string | null> {
  const { exitCode, stdout } = await withSchemaEngine(connection, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 0 ? null : stdout;
}

async function readSchemaFiles(): Promise<SchemaContainer[]> {
  const names = (await readdir(SCHEMA_FOLDER)).filter((name) => name.endsWith('.prisma'));
  return Promise.all(
    names.toSorted().map(async (name) => ({
      path: path.join(SCHEMA_FOLDER, name),
      content: await readFile(path.join(SCHEMA_FOLDER, name), 'utf8'),
    })),
  );
}
