import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** Said by tests that are skipped because the folder of real data is not beside the repository. */
export const NO_REAL_DATA = 'no ../shared/data beside the repository: nothing real to read';

/** Null where the folder of real data is absent. */
export function findRealData(path: string): string | null {
  return existsSync(FOLDER) ? readFileSync(FOLDER + path, 'utf8') : null;
}
