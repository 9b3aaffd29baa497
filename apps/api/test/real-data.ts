import { existsSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data');

/** Said by tests that are skipped because the folder of real data is not beside the repository. */
export const NO_REAL_DATA = 'no ../shared/data beside the repository: nothing real to import';

export const hasRealData = existsSync(FOLDER);

/** Path of a file of real data; it may be absent where `hasRealData` is false. */
export function realDataPath(file: string): string {
  return path.join(FOLDER, file);
}
