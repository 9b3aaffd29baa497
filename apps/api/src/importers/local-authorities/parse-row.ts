import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type { CouncilType, Nation, OrganisationKind } from '../../generated/prisma/enums.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { identifierColumns } from './columns.ts';
import { readEnd, readStart } from './life.ts';

/** The register's types in our words. */
const TYPES: Readonly<Record<string, { kind: OrganisationKind; councilType: CouncilType | null }>> = {
  CTY: council('COUNTY'),
  NMD: council('NON_METROPOLITAN_DISTRICT'),
  MD: council('METROPOLITAN_DISTRICT'),
  UA: council('UNITARY'),
  LBO: council('LONDON_BOROUGH'),
  CC: council('CITY_OF_LONDON'),
  SCO: council('SCOTTISH_UNITARY'),
  WPA: council('WELSH_UNITARY'),
  NID: council('NORTHERN_IRELAND_DISTRICT'),
  COMB: { kind: 'COMBINED_AUTHORITY', councilType: null },
  SRA: { kind: 'COMBINED_AUTHORITY', councilType: null },
};

const NATIONS: Readonly<Record<string, Nation>> = {
  England: 'ENGLAND',
  Scotland: 'SCOTLAND',
  Wales: 'WALES',
  'Northern Ireland': 'NORTHERN_IRELAND',
};

/** A council or combined authority, past or present. */
export type AuthorityRow = Readonly<{
  line: number;
  /** The register's own code, such as BNS; others name it by that. */
  code: string;
  kind: OrganisationKind;
  councilType: CouncilType | null;
  nation: Nation;
  name: string;
  place: string;
  /** The one in force first. */
  gssCodes: readonly string[];
  foundedOn: string | null;
  dissolvedOn: string | null;
  replacedBy: readonly string[];
  county: string | null;
  combinedAuthority: string | null;
  isCurrent: boolean;
  identifiers: readonly Readonly<{ scheme: string; value: string }>[];
}>;

/** @throws RowRefusal */
export function parseAuthorityRow(cells: CsvCells): AuthorityRow {
  const type = TYPES[cells.required('local-authority-type')];
  if (!type)
    return cells.refuse(
      'local-authority-type',
      'NOT_A_CODE',
      `${unknown(cells, 'local-authority-type')} is no type of authority: write one of ${Object.keys(TYPES).join(', ')}.`,
    );
  const nation = NATIONS[cells.required('nation')];
  if (!nation)
    return cells.refuse(
      'nation',
      'NOT_A_CODE',
      `${unknown(cells, 'nation')} is no nation: write one of ${Object.keys(NATIONS).join(', ')}.`,
    );
  const gssCode = cells.parsed('gss-code', parseGssCode, 'NOT_A_GSS_CODE');
  return {
    line: cells.line,
    code: cells.required('local-authority-code'),
    ...type,
    nation,
    name: cells.required('official-name'),
    place: cells.required('nice-name'),
    gssCodes: [...(gssCode === null ? [] : [gssCode]), ...readFormerCodes(cells)],
    foundedOn: readStart(cells, type.kind),
    dissolvedOn: readEnd(cells),
    replacedBy: readList(cells, 'replaced-by'),
    county: cells.optional('county-la'),
    combinedAuthority: cells.optional('combined-authority'),
    isCurrent: cells.flag('current-authority') ?? false,
    identifiers: identifierColumns.flatMap(({ column, scheme }) => {
      // The register's whole numbers went through a table that wrote them as decimals: 1002.0.
      const value = cells.text(column).replace(/\.0$/, '');
      return value === '' ? [] : [{ scheme, value }];
    }),
  };
}

function readFormerCodes(cells: CsvCells): string[] {
  return readList(cells, 'former-gss-codes').map((code) => {
    const parsed = parseGssCode(code);
    return parsed.ok ? parsed.value : cells.refuseParsed('former-gss-codes', parsed, 'NOT_A_GSS_CODE');
  });
}

function readList(cells: CsvCells, column: string): string[] {
  return cells
    .text(column)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function unknown(cells: CsvCells, column: string): string {
  return JSON.stringify(cells.text(column).slice(0, 20));
}

function council(councilType: CouncilType): { kind: OrganisationKind; councilType: CouncilType } {
  return { kind: 'COUNCIL', councilType };
}
