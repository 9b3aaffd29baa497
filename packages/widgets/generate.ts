/**
 * Turns the operations beside the widgets (`src/<tag>/<tag>.graphql`) into typed results and trusted documents.
 *
 *   node generate.ts            writes src/generated/<tag>.ts and packages/schema/trusted-documents.json
 *   node generate.ts --check    writes only what is git-ignored (src/generated) and fails when the committed list is out of date
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readOperations } from '../../scripts/operations.ts';
import { formatTrustedDocuments, type TrustedDocuments } from './generate/trusted-documents.ts';
import { writeTypes } from './generate/write-types.ts';

const ROOT = import.meta.dirname;
const SCHEMA_FILE = fileURLToPath(import.meta.resolve('@wheatsheaf/schema/schema.graphql'));
const TRUSTED_FILE = path.join(path.dirname(SCHEMA_FILE), 'trusted-documents.json');
const RELEASED_FILE = path.join(ROOT, 'released-documents.json');
const GENERATED_FOLDER = path.join(ROOT, 'src/generated');

async function readJson<T>(file: string, absent: T): Promise<T> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw new Error(`${path.relative(ROOT, file)} is not readable JSON: mend or delete it.`, {
      cause: error,
    });
  }
}

const { schema, operations } = await readOperations(SCHEMA_FILE, path.join(ROOT, 'src'));

await mkdir(GENERATED_FOLDER, { recursive: true });
for (const operation of operations) {
  await writeFile(
    path.join(GENERATED_FOLDER, `${path.basename(operation.name)}.ts`),
    await writeTypes(schema, operation),
  );
}

const before = await readJson<TrustedDocuments>(TRUSTED_FILE, {});
const released = await readJson<Record<string, string[]>>(RELEASED_FILE, {});
const wanted = formatTrustedDocuments(before, released, operations);
const isCurrent = wanted === `${JSON.stringify(before, null, 2)}\n`;

if (!isCurrent && process.argv.includes('--check')) {
  process.stderr.write(
    'packages/schema/trusted-documents.json does not match the widgets’ operations: run `pnpm run generate` and commit it.\n',
  );
  process.exitCode = 1;
} else if (!isCurrent) {
  await writeFile(TRUSTED_FILE, wanted);
}
