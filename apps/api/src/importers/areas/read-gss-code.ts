import {
  findGssEntity,
  type GssCode,
  type GssEntity,
  parseGssCode,
} from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type { CsvCells } from '../csv/csv-cells.ts';

/** A code and what it is for, or why the row is no business of this record. */
export type ReadCode =
  | Readonly<{ gssCode: GssCode; entity: GssEntity; passedOver?: undefined }>
  | Readonly<{ passedOver: string; gssCode?: undefined }>;

const PSEUDO_CODES = 'pseudo codes and the Crown dependencies';
const OTHER_KINDS = 'kinds of area that this record does not hold';

/**
 * Reads a cell that names an area. Codes by which the ONS says that there is none, those of the Channel Islands and the Isle of Man, and
 * kinds that the record does not hold are passed over, and counted.
 * @throws RowRefusal for a blank cell and for what is no code.
 */
export function readGssCode(cells: CsvCells, column: string): ReadCode {
  const value = cells.required(column);
  const parsed = parseGssCode(value);
  if (!parsed.ok)
    return parsed.code === 'PSEUDO_CODE'
      ? { passedOver: PSEUDO_CODES }
      : cells.refuseParsed(column, parsed, 'NOT_A_GSS_CODE');
  const entity = findGssEntity(parsed.value);
  return entity === null ? { passedOver: OTHER_KINDS } : { gssCode: parsed.value, entity };
}
