import type { DirectoryFormat } from '../import-format.ts';
import { loadShares } from './load-shares.ts';
import { SHARE_COLUMNS } from './parse-row.ts';

/** Where a postcode's addresses lie, as shares of areas: `postcode,area,share`, a row an area. */
export const postcodeSharesFormat: DirectoryFormat = {
  code: 'POSTCODE_SHARES_CSV',
  looksLike: `split postcodes (columns ${SHARE_COLUMNS.join(', ')})`,
  recognise({ rows }) {
    const names = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
    const found = SHARE_COLUMNS.filter((column) => names.includes(column)).length;
    return found === SHARE_COLUMNS.length && names.length <= SHARE_COLUMNS.length + 2 ? 1 : 0;
  },
  load: loadShares,
};
