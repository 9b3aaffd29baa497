import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type GraphQLSchema, parse, validate } from 'graphql';

const MANIFEST = path.resolve(import.meta.dirname, '../../../../packages/schema/trusted-documents.json');

/** Documents that may be asked by their SHA-256, hex, those of every released widget among them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Reads the manifest and holds every document against the schema. Throws for one that is stale: a released widget would break. */
export async function readTrustedDocuments(schema: GraphQLSchema): Promise<TrustedDocuments> {
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<string, string>;
  for (const [hash, document] of Object.entries(manifest)) {
    if (createHash('sha256').update(document).digest('hex') !== hash) {
      throw new Error(
        `trusted document ${hash} does not have that hash: run the generate script of packages/widgets`,
      );
    }
    const [error] = validate(schema, parse(document));
    if (error) throw new Error(`trusted document ${hash} does not fit the schema: ${error.message}`);
    if (/\bpostcode\s*\(/.test(document))
      throw new Error(`trusted document ${hash} asks for a postcode, which must stand in no address`);
  }
  return new Map(Object.entries(manifest));
}
