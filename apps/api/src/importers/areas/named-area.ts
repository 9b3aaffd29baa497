import type { AreaKind, Nation } from '../../generated/prisma/enums.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import type { AreaClaim } from './area-claim.ts';
import { readGssCode } from './read-gss-code.ts';

/** An area as two or three cells of a row name it. */
export type NamedArea = Readonly<{
  kind: AreaKind;
  nation: Nation;
  gssCode: string;
  nameEn: string;
  nameCy: string | null;
}>;

/** The claim that a named area is. */
export function claimOf(
  { kind, nation, gssCode, nameEn, nameCy }: NamedArea,
  on: string | null = null,
): AreaClaim {
  return { kind, nation, gssCodes: [gssCode], nameEn, nameCy, on };
}

/** @throws RowRefusal for a blank cell and for what is no code. */
export function readNamedArea(
  cells: CsvCells,
  columns: Readonly<{ code: string; name: string; nameCy?: string }>,
): NamedArea | Readonly<{ passedOver: string }> {
  const read = readGssCode(cells, columns.code);
  if (read.passedOver !== undefined) return { passedOver: read.passedOver };
  return {
    kind: read.entity.areaKind,
    nation: read.entity.nation,
    gssCode: read.gssCode,
    nameEn: cells.required(columns.name),
    nameCy: columns.nameCy === undefined ? null : cells.optional(columns.nameCy),
  };
}
