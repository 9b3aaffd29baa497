import type { AreaKind, Nation } from '../../generated/prisma/enums.ts';
import type { AreaClaim } from '../areas/area-claim.ts';
import type { AreaBook } from '../areas/area-book.ts';
import { type Listing, linkListings } from '../areas/area-links.ts';
import { findNationAbove } from '../areas/natural-parent.ts';
import { nationClaim } from '../areas/area-book.ts';
import { readGssCode } from '../areas/read-gss-code.ts';
import { onsGeography } from '../areas/sources.ts';
import { type RowResult, severalFit, takeAreaRows } from '../areas/take-rows.ts';
import { findBoundaryLife, findBoundarySpell } from '../contests/constituency-boundaries.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat } from '../import-format.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { parseListCode } from './list-code.ts';

/** One area of a list. */
type GssNameRow = Readonly<{
  line: number;
  series: string;
  /** Null for a list that is not of one year. */
  year: number | null;
  area: Readonly<{ kind: AreaKind; nation: Nation; gssCode: string; nameEn: string; nameCy: string | null }>;
}>;

type Row = GssNameRow | Readonly<{ line: number; passedOver: string }>;

/** Lists of the ONS: a kind with its year (WD25), a code and a name. Source: https://geoportal.statistics.gov.uk, OGL v3.0. */
export const gssNamesFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'GSS_NAMES_CSV',
  looksLike: 'names of GSS codes have the header type, code, name',
  required: ['type', 'code', 'name'],
  optional: ['name_cy'],
  source: onsGeography,
  read() {
    const codesOfDistricts = new Map<string, string[]>();
    return {
      parse,
      key: (row) => ({
        key: 'area' in row ? `${row.series}${row.year ?? ''} ${row.area.gssCode}` : `line ${row.line}`,
        column: 'code',
      }),
      note(row) {
        if (!('area' in row) || row.area.kind !== 'DISTRICT') return;
        const key = `${row.area.nation} ${row.area.nameEn}`;
        codesOfDistricts.set(key, [...(codesOfDistricts.get(key) ?? []), row.area.gssCode]);
      },
      reconcile: async (writer) => {
        const claimOf = ({ year, area }: GssNameRow): AreaClaim => ({
          ...area,
          gssCodes: [
            area.gssCode,
            // No two districts of a list share a name: a second code is the same council's, from before or after a recoding.
            ...(area.kind === 'DISTRICT'
              ? (codesOfDistricts.get(`${area.nation} ${area.nameEn}`) ?? []).filter(
                  (code) => code !== area.gssCode,
                )
              : []),
          ],
          on: area.kind === 'WESTMINSTER_CONSTITUENCY' && year !== null ? `${year}-12-31` : null,
        });
        return (rows) => reconcile(writer, rows, claimOf);
      },
    };
  },
});

/** @throws RowRefusal */
function parse(cells: CsvCells): Row {
  const list = parseListCode(cells.required('type'));
  if (list === null)
    return cells.refuse(
      'type',
      'NOT_A_CODE',
      'this is no list of areas that the record holds: write its code and year, such as WD25 or LAD25.',
    );
  const code = readGssCode(cells, 'code');
  if (code.passedOver !== undefined) return { line: cells.line, passedOver: code.passedOver };
  const { gssCode, entity } = code;
  if (entity.areaKind !== list.kind)
    cells.refuse(
      'type',
      'VALUES_DISAGREE',
      `${gssCode} is the code of another kind of area: put one of the two right.`,
    );
  return {
    line: cells.line,
    series: list.series,
    year: list.year,
    area: {
      kind: entity.areaKind,
      nation: entity.nation,
      gssCode,
      nameEn: cells.required('name'),
      nameCy: cells.optional('name_cy'),
    },
  };
}

function reconcile(writer: ImportWriter, rows: readonly Row[], claimOf: (row: GssNameRow) => AreaClaim) {
  const listings: Listing[] = [];
  return takeAreaRows(writer, rows, {
    claims: (row) => ('area' in row ? [claimOf(row), nationClaim(row.area.nation)] : []),
    take: (book, row) => ('area' in row ? take(book, row, claimOf(row), listings) : row),
    conclude: () => linkListings(writer, listings),
  });
}

function take(book: AreaBook, row: GssNameRow, claim: AreaClaim, listings: Listing[]): RowResult {
  const { area, series, year } = row;
  const entry = book.findOrMake(claim);
  if (!entry) return severalFit('code', area.gssCode);
  const spell = claim.on === null ? null : findBoundarySpell(area.gssCode, claim.on);
  if (spell) entry.firstPoll = spell.firstPoll;
  book.state(
    entry,
    claim,
    { parentId: findNationAbove(book, area), ...(spell && findBoundaryLife(spell)) },
    { externalId: `gss-names ${series}`, statedOn: year === null ? null : `${year}-12-31` },
  );
  if (year !== null) listings.push({ entry, series, year });
  return [entry];
}
