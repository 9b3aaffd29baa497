import type { Sample } from '../source-file/read-sample.ts';
import { coreCandidateColumns } from './columns.ts';

/** The share of the core columns that the first row names, in whatever order and among whatever others. */
export function recogniseCandidates({ rows }: Sample): number {
  const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
  return coreCandidateColumns.filter((name) => names.has(name)).length / coreCandidateColumns.length;
}
