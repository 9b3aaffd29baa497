import type { Sample } from './source-file/read-sample.ts';

/** Columns that Parliament's results by seat have, and its candidacies have not. */
const SEAT_COLUMNS = ['First party', 'Second party', 'Majority'] as const;

const SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
] as const;

/**
 * What is wrong with a file of no known format that is nearly one: saved with another separator, as spreadsheet programs do by the language they are set
 * to, or the neighbour of one that can be read. A sentence that says what to do; null for any other file.
 */
export function findSpoiltTable({ rows }: Sample): string | null {
  const header = rows[0]?.cells ?? [];
  if (SEAT_COLUMNS.every((column) => header.includes(column)))
    return 'this is the UK Parliament’s summary of a general election, a row a seat: it does not say who stood, so leave it out and import the candidacies of that election, which say all of it.';
  const line = header.join(',');
  for (const [separator, name] of SEPARATORS) {
    const count = line.split(separator).length;
    if (count > 2 && count > header.length)
      return `the cells of this file are separated by ${name}, not by commas: save it again as CSV with commas, in UTF-8.`;
  }
  return null;
}
