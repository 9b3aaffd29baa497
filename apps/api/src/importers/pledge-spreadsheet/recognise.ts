import type { Sample } from '../source-file/read-sample.ts';
import { requiredPledgeColumns } from './columns.ts';

/** The share of the needed columns that the first row names, in whatever order and among whatever others. */
export function recognisePledgeSpreadsheet({ rows }: Sample): number {
  const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
  return requiredPledgeColumns.filter((name) => names.has(name)).length / requiredPledgeColumns.length;
}
