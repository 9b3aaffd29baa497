/** Every import follows an arrow. Tests and *.config.ts are free to look anywhere. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { faultOf } from './arrows.ts';
import { ROOT } from './prepare.ts';
import { listSources, report } from './sources.ts';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

const faults: (string | null)[] = [];
for (const file of await listSources()) {
  if (!/\.(ts|tsx|mjs)$/.test(file) || /\.(test|config)\.tsx?$|\/test\//.test(file)) continue;
  const source = await readFile(path.join(ROOT, file), 'utf8');
  for (const [, specifier = ''] of source.matchAll(IMPORT)) faults.push(faultOf(file, specifier));
}
report(faults.filter((fault) => fault !== null));
