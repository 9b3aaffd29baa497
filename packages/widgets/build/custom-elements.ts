/**
 * Writes dist/custom-elements.json from the doc comments of the elements and of their base: what editors, frameworks and
 * docs/embedding.md know of attributes, events, slots, parts and properties.
 * Format: https://github.com/webcomponents/custom-elements-manifest (schema 1.0.0)
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from './read-manifest.ts';

const DIST = path.join(import.meta.dirname, '../dist');

await mkdir(DIST, { recursive: true });
await writeFile(
  path.join(DIST, 'custom-elements.json'),
  `${JSON.stringify(await readManifest(), null, 2)}\n`,
);
