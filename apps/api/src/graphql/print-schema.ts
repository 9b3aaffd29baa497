import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { adminSchema, publicSchema } from './schema.ts';

const CONTRACT = path.resolve(import.meta.dirname, '../../../../packages/schema');

/** The printed schemas by the file that holds each; the diff of a file is the change of its API. */
export const PRINTS = {
  [path.join(CONTRACT, 'schema.graphql')]: `${printSchema(lexicographicSortSchema(publicSchema))}\n`,
  [path.join(CONTRACT, 'admin.graphql')]: `${printSchema(lexicographicSortSchema(adminSchema))}\n`,
};

/** Files whose committed text is not the print of the code. */
export async function findStalePrints(): Promise<string[]> {
  const stale = await Promise.all(
    Object.entries(PRINTS).map(async ([file, print]) =>
      (await readFile(file, 'utf8').catch(() => '')) === print ? [] : [file],
    ),
  );
  return stale.flat();
}

if (import.meta.main) {
  for (const [file, print] of Object.entries(PRINTS)) await writeFile(file, print);
  console.log(`Printed ${Object.keys(PRINTS).length} schemas into ${CONTRACT}`);
}
