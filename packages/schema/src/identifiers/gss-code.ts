import type { AreaKind } from '../vocabulary/area-kind.ts';
import type { CouncilType } from '../vocabulary/council-type.ts';
import type { Nation } from '../vocabulary/nation.ts';
import type { Branded } from './branded.ts';
import { accept, type Parsed, quoted, refuse } from './parsed.ts';

/**
 * A nine-character code of the Government Statistical Service, such as E06000015. An attribute, never a key: one
 * council can have two, one code can be used again.
 */
export type GssCode = Branded<'GssCode'>;

/** What the first three characters of a code say. `councilType` is null for areas that have no council of their own. */
export interface GssEntity {
  readonly areaKind: AreaKind;
  readonly nation: Nation;
  readonly councilType: CouncilType | null;
}

/** J and K are areas of more than one nation, such as K02000001, the United Kingdom. */
const CODE = /^[EWSNJK]\d{8}$/;

/** Codes that ONS directories write where there is no such area: the 99999 series, and all for L (Channel Islands) and M (Isle of Man). */
const PSEUDO_CODE = /^(?:[EWSN]99999\d{3}|[LM]\d{8})$/;

/**
 * The kinds of area in the record, by entity. Source: ONS Register of Geographic Codes (Contains National Statistics
 * data © Crown copyright and database right, OGL v3.0). E09000001, the City of London, shares its entity with the
 * boroughs; E61 is the Greater London Authority; N05 and N06 are the constituencies after and before 2024.
 */
const ENTITIES: Readonly<Record<string, GssEntity>> = {
  E05: entity('WARD', 'ENGLAND'),
  E06: entity('DISTRICT', 'ENGLAND', 'UNITARY'),
  E07: entity('DISTRICT', 'ENGLAND', 'NON_METROPOLITAN_DISTRICT'),
  E08: entity('DISTRICT', 'ENGLAND', 'METROPOLITAN_DISTRICT'),
  E09: entity('DISTRICT', 'ENGLAND', 'LONDON_BOROUGH'),
  E10: entity('COUNTY', 'ENGLAND', 'COUNTY'),
  E11: entity('COUNTY', 'ENGLAND'),
  E12: entity('REGION', 'ENGLAND'),
  E14: entity('WESTMINSTER_CONSTITUENCY', 'ENGLAND'),
  E23: entity('POLICE_AREA', 'ENGLAND'),
  E32: entity('LONDON_ASSEMBLY_CONSTITUENCY', 'ENGLAND'),
  E47: entity('COMBINED_AUTHORITY', 'ENGLAND'),
  E58: entity('COUNTY_DIVISION', 'ENGLAND'),
  E61: entity('COMBINED_AUTHORITY', 'ENGLAND'),
  E92: entity('NATION', 'ENGLAND'),
  W05: entity('WARD', 'WALES'),
  W06: entity('DISTRICT', 'WALES', 'WELSH_UNITARY'),
  W07: entity('WESTMINSTER_CONSTITUENCY', 'WALES'),
  W09: entity('SENEDD_CONSTITUENCY', 'WALES'),
  W10: entity('SENEDD_REGION', 'WALES'),
  W15: entity('POLICE_AREA', 'WALES'),
  W92: entity('NATION', 'WALES'),
  S12: entity('DISTRICT', 'SCOTLAND', 'SCOTTISH_UNITARY'),
  S13: entity('WARD', 'SCOTLAND'),
  S14: entity('WESTMINSTER_CONSTITUENCY', 'SCOTLAND'),
  S16: entity('SCOTTISH_PARLIAMENT_CONSTITUENCY', 'SCOTLAND'),
  S17: entity('SCOTTISH_PARLIAMENT_REGION', 'SCOTLAND'),
  S23: entity('POLICE_AREA', 'SCOTLAND'),
  S92: entity('NATION', 'SCOTLAND'),
  N05: entity('WESTMINSTER_CONSTITUENCY', 'NORTHERN_IRELAND'),
  N06: entity('WESTMINSTER_CONSTITUENCY', 'NORTHERN_IRELAND'),
  N08: entity('WARD', 'NORTHERN_IRELAND'),
  N09: entity('DISTRICT', 'NORTHERN_IRELAND', 'NORTHERN_IRELAND_DISTRICT'),
  N10: entity('WARD', 'NORTHERN_IRELAND'),
  N92: entity('NATION', 'NORTHERN_IRELAND'),
};

const CITY_OF_LONDON = 'E09000001';

/** Reads a code in either case with spaces around it. PSEUDO_CODE: well formed, and ONS’s way to write “none”. */
export function parseGssCode(text: string): Parsed<GssCode, 'NOT_A_GSS_CODE' | 'PSEUDO_CODE'> {
  const code = text.trim().toUpperCase();
  if (PSEUDO_CODE.test(code)) {
    return refuse(
      'PSEUDO_CODE',
      `${quoted(text)} is a pseudo code: the ONS writes it where there is no such area.`,
    );
  }
  if (CODE.test(code)) return accept(code as GssCode);
  return refuse(
    'NOT_A_GSS_CODE',
    `${quoted(text)} is not a GSS code: write one letter (E, W, S, N, J or K) and eight digits, such as E06000015.`,
  );
}

/** What kind of area the code is for. Null for kinds the record does not hold, such as output areas. */
export function findGssEntity(code: GssCode): GssEntity | null {
  if (code === CITY_OF_LONDON) return entity('DISTRICT', 'ENGLAND', 'CITY_OF_LONDON');
  return ENTITIES[code.slice(0, 3)] ?? null;
}

function entity(areaKind: AreaKind, nation: Nation, councilType: CouncilType | null = null): GssEntity {
  return { areaKind, nation, councilType };
}
