import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { formatPostcodeCompact, parsePostcode } from '@wheatsheaf/schema/identifiers/postcode.ts';
import type { CsvCells } from '../csv/csv-cells.ts';

export const SHARE_COLUMNS = ['postcode', 'area', 'share'] as const;

/** One area of one postcode. */
export type ShareRow = Readonly<{
  /** Without spaces, DE12AB. */
  code: string;
  gssCode: string;
  /** Above 0, at most 1. */
  share: number;
}>;

/** @throws RowRefusal naming line and column. */
export function parseShareRow(cells: CsvCells): ShareRow {
  cells.required('postcode');
  cells.required('area');
  cells.required('share');
  const postcode = cells.parsed('postcode', parsePostcode, 'NOT_A_POSTCODE');
  const gssCode = cells.parsed('area', parseGssCode, 'NOT_A_GSS_CODE');
  const share = cells.decimal('share');
  if (postcode === null || gssCode === null || share === null || share <= 0 || share > 1)
    return cells.refuse('share', 'NOT_A_SHARE', 'a share is above 0 and at most 1: write it as 0.75.');
  return { code: formatPostcodeCompact(postcode), gssCode, share };
}
