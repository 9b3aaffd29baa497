import { glob } from 'node:fs/promises';
import { ROOT } from './prepare.ts';

const NOT_OURS = ['node_modules', 'dist', 'generated', '.turbo'];

/** Every source file that we write, from the root: `apps/api/src/main.ts`. */
export async function listSources(): Promise<string[]> {
  const pattern = '{apps,packages,e2e,bench,scripts,integrations}/**/*.{ts,tsx,mjs,js,graphql,prisma,css,sh}';
  const found = glob(pattern, {
    cwd: ROOT,
    exclude: (entry) => NOT_OURS.includes(entry.split('/').at(-1) ?? ''),
  });
  return (await Array.fromAsync(found)).toSorted();
}

/** Prints what is wrong, each with what to do about it, and ends with 1 when there is anything. */
export function report(faults: readonly string[]): never {
  for (const fault of faults) console.error(fault);
  process.exit(faults.length > 0 ? 1 : 0);
}
