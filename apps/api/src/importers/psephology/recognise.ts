import type { Sample } from '../source-file/read-sample.ts';
import { HEADERLESS_WIDTHS, psephologyColumns, requiredPsephologyColumns } from './columns.ts';

/** The file of by-elections has nearly the same header and says its polling days itself: another format. */
const BY_ELECTIONS_COLUMN = 'Election date';

const CONSTITUENCY_CODE = /^(?:E14|W07|S14|N0[56])\d{6}$/;

/** The share of the columns that a general-election file must have, or of the rows that look like one without a header. */
export function recognisePsephology({ rows }: Sample): number {
  const [first] = rows;
  if (!first) return 0;
  const names = new Set(first.cells.map((cell) => cell.trim()));
  if (names.has(BY_ELECTIONS_COLUMN)) return 0;
  const found = requiredPsephologyColumns.filter((name) => names.has(name)).length;
  if (found > 0) return found / requiredPsephologyColumns.length;
  return rows.filter(({ cells }) => isCandidacy(cells)).length / rows.length;
}

/** Whether the first row is a candidacy and not the header. */
export function isHeaderless({ rows }: Sample): boolean {
  return isCandidacy(rows[0]?.cells ?? []);
}

function isCandidacy(cells: readonly string[]): boolean {
  const cell = (name: (typeof psephologyColumns)[number]) =>
    (cells[psephologyColumns.indexOf(name)] ?? '').trim();
  return (
    HEADERLESS_WIDTHS.includes(cells.length) &&
    CONSTITUENCY_CODE.test(cell('ONS ID')) &&
    /^(?:PPm?\d+)?$/.test(cell('Electoral Commission party ID')) &&
    /^\d*$/.test(cell('Votes'))
  );
}
