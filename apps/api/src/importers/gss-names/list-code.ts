import type { AreaKind } from '../../generated/prisma/enums.ts';

/** The lists of the ONS by their codes without a year. Source: ONS Register of Geographic Codes and its abbreviations, OGL v3.0. */
const LISTS: Readonly<Record<string, AreaKind>> = {
  CTRY: 'NATION',
  RGN: 'REGION',
  CTY: 'COUNTY',
  LAD: 'DISTRICT',
  WD: 'WARD',
  CED: 'COUNTY_DIVISION',
  PCON: 'WESTMINSTER_CONSTITUENCY',
  SPC: 'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  SPR: 'SCOTTISH_PARLIAMENT_REGION',
  SENC: 'SENEDD_CONSTITUENCY',
  NAWC: 'SENEDD_CONSTITUENCY',
  SENER: 'SENEDD_REGION',
  NAWER: 'SENEDD_REGION',
  LAC: 'LONDON_ASSEMBLY_CONSTITUENCY',
  CAUTH: 'COMBINED_AUTHORITY',
  PFA: 'POLICE_AREA',
};

/** What a list's code says; the year is null where it has none. Null for a list of something else. */
export function parseListCode(
  code: string,
): Readonly<{ series: string; year: number | null; kind: AreaKind }> | null {
  const match = /^([A-Z]+)(\d{2})?$/.exec(code.toUpperCase());
  const series = match?.[1] ?? '';
  const kind = LISTS[series];
  if (kind === undefined) return null;
  return { series, year: match?.[2] === undefined ? null : 2000 + Number(match[2]), kind };
}
