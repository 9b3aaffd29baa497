/**
 * Turns the operations beside the views (`src/<domain>/<view>.graphql`) into typed operations (`src/generated/<domain>/<view>.ts`).
 * The admin schema they are checked against is the one the API prints.
 */
import { glob, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readOperations } from '../../scripts/operations.ts';
import { writeTypes } from './generate/write-types.ts';

const ROOT = import.meta.dirname;
const SCHEMA_FILE = path.join(ROOT, '../../packages/schema/admin.graphql');
const GENERATED_FOLDER = path.join(ROOT, 'src/generated');

const { schema, operations } = await readOperations(SCHEMA_FILE, path.join(ROOT, 'src'));
for (const operation of operations) {
  const file = path.join(GENERATED_FOLDER, `${operation.name}.ts`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await writeTypes(schema, operation));
}
// Not emptied before: what reads the folder meanwhile, such as a test, finds every file.
const current = new Set(operations.map(({ name }) => `${name}.ts`));
for await (const file of glob('**/*.ts', { cwd: GENERATED_FOLDER })) {
  if (!current.has(file)) await rm(path.join(GENERATED_FOLDER, file));
}
