import type { AreaClaim } from '../areas/area-claim.ts';
import { linkOverlaps, type Overlap } from '../areas/area-links.ts';
import { readGssCode } from '../areas/read-gss-code.ts';
import { onsGeography } from '../areas/sources.ts';
import { type RowResult, takeAreaRows } from '../areas/take-rows.ts';
import type { AreaBook } from '../areas/area-book.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat } from '../import-format.ts';

/** How many live postcodes two areas share. */
type CountRow = Readonly<{ line: number; one: AreaClaim; other: AreaClaim; livePostcodes: number }>;
type Row = CountRow | Readonly<{ line: number; passedOver: string }>;

/** A column of codes of one year: pcon24cd, lad25cd. */
const CODE_COLUMN = /^[a-z]+(\d{2})cd$/i;

/**
 * Live postcodes that two kinds of area share, a row a pair: a constituency and a district. It names no areas, so that they must be in the
 * record. Source: ONS Postcode Directory (OGL v3.0), counted.
 */
export const postcodeCountsFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'POSTCODE_COUNTS_CSV',
  looksLike: 'postcodes shared by areas have a header such as pcon24cd, lad25cd, postcode_count',
  required: ['one', 'other', 'postcode_count'],
  aliases(names) {
    const [one = 'one', other = 'other'] = names.filter((name) => CODE_COLUMN.test(name));
    return new Map([
      ['one', one],
      ['other', other],
    ]);
  },
  source: onsGeography,
  read(_file, aliases) {
    const totals = new Map<string, number>();
    return {
      parse: (cells) => parse(cells, aliases),
      key: (row) => ({
        key: 'one' in row ? `${codeOf(row.one)} ${codeOf(row.other)}` : `line ${row.line}`,
        column: 'postcode_count',
      }),
      note(row) {
        if (!('one' in row)) return;
        for (const claim of [row.one, row.other])
          totals.set(codeOf(claim), (totals.get(codeOf(claim)) ?? 0) + row.livePostcodes);
      },
      reconcile: async (writer) => (rows) => {
        const overlaps: Overlap[] = [];
        return takeAreaRows<Row>(writer, rows, {
          claims: (row) => ('one' in row ? [row.one, row.other] : []),
          take: (book, row) => ('one' in row ? take(book, row, totals, overlaps, aliases) : row),
          conclude: () => linkOverlaps(writer, overlaps),
        });
      },
    };
  },
});

/** @throws RowRefusal */
function parse(cells: CsvCells, aliases: ReadonlyMap<string, string>): Row {
  const { line } = cells;
  const one = readClaim(cells, 'one', aliases);
  if ('passedOver' in one) return { line, passedOver: one.passedOver };
  const other = readClaim(cells, 'other', aliases);
  if ('passedOver' in other) return { line, passedOver: other.passedOver };
  cells.required('postcode_count');
  const livePostcodes = cells.count('postcode_count') ?? 0;
  return { line, one, other, livePostcodes };
}

function readClaim(
  cells: CsvCells,
  column: string,
  aliases: ReadonlyMap<string, string>,
): AreaClaim | Readonly<{ passedOver: string }> {
  const read = readGssCode(cells, column);
  if (read.passedOver !== undefined) return { passedOver: read.passedOver };
  const { areaKind: kind, nation } = read.entity;
  const year = CODE_COLUMN.exec(aliases.get(column) ?? '')?.[1];
  const on = year === undefined ? null : `20${year}-12-31`;
  return { kind, nation, gssCodes: [read.gssCode], nameEn: null, nameCy: null, on };
}

function take(
  book: AreaBook,
  row: CountRow,
  totals: ReadonlyMap<string, number>,
  overlaps: Overlap[],
  aliases: ReadonlyMap<string, string>,
): RowResult {
  const missing = (column: 'one' | 'other') => ({
    column: aliases.get(column) ?? column,
    code: 'NO_SUCH_RECORD' as const,
    complaint: `the record has no area of the code ${codeOf(row[column])}, or has several of that day: import the names of areas first.`,
  });
  const one = book.find(row.one);
  if (!one) return missing('one');
  const other = book.find(row.other);
  if (!other) return missing('other');
  const { livePostcodes } = row;
  const shareOf = (claim: AreaClaim) => {
    const total = totals.get(codeOf(claim)) ?? 0;
    return total === 0 ? 0 : livePostcodes / total;
  };
  overlaps.push(
    { from: one, to: other, shares: { livePostcodes, postcodeShare: shareOf(row.one) } },
    { from: other, to: one, shares: { livePostcodes, postcodeShare: shareOf(row.other) } },
  );
  return [one, other];
}

function codeOf({ gssCodes }: AreaClaim): string {
  return gssCodes[0] ?? '';
}
