import type { AreaClaim } from '../areas/area-claim.ts';
import { nationClaim } from '../areas/area-book.ts';
import { type Listing, linkListings, linkOverlaps, type Overlap } from '../areas/area-links.ts';
import { claimOf } from '../areas/named-area.ts';
import { onsGeography } from '../areas/sources.ts';
import { takeAreaRows } from '../areas/take-rows.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat } from '../import-format.ts';
import { type ParentColumns, parseWardRow, type WardRow } from './parse-row.ts';
import { takeWard } from './take-ward.ts';

type Row = WardRow | Readonly<{ line: number; passedOver: string }>;

/** Columns as every year's file has them, but for the year: `wdcd` is wd18cd in the file of 2018. */
const REQUIRED = ['wdcd', 'wdnm', 'ladcd', 'ladnm', 'lat', 'long'] as const;
const OPTIONAL = ['wdnmw', 'ctycd', 'ctynm', 'rgncd', 'rgnnm'] as const;

const PARENTS: Readonly<Record<'district' | 'county' | 'region', ParentColumns>> = {
  district: { code: 'ladcd', name: 'ladnm' },
  county: { code: 'ctycd', name: 'ctynm' },
  region: { code: 'rgncd', name: 'rgnnm' },
};

/** The wards of one year with what contains them and a point of each. Source: ONS Open Geography, OGL v3.0. */
export const wardsFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'WARDS_CSV',
  looksLike: 'wards of a year have a header with wd18cd, wd18nm, lad18cd, lad18nm, lat, long',
  required: REQUIRED,
  optional: OPTIONAL,
  aliases: (names) =>
    new Map(
      [...REQUIRED, ...OPTIONAL].flatMap((column) => {
        const [, stem = '', end = ''] = /^([a-z]+?)(cd|nmw|nm)$/.exec(column) ?? [];
        const own = names.find((name) => new RegExp(`^${stem}\\d{2}${end}$`, 'i').test(name));
        return own === undefined ? [] : [[column, own] as const];
      }),
    ),
  source: onsGeography,
  read(_file, aliases) {
    const year = 2000 + Number(/\d{2}/.exec(aliases.get('wdcd') ?? '')?.[0] ?? 0);
    return {
      parse: (cells) => parseWardRow(cells, PARENTS),
      key: (row) => ({
        key: 'ward' in row ? row.ward.gssCode : `line ${row.line}`,
        column: aliases.get('wdcd') ?? 'wdcd',
      }),
      reconcile: async (writer) => (rows) => {
        const listings: Listing[] = [];
        const overlaps: Overlap[] = [];
        return takeAreaRows<Row>(writer, rows, {
          claims: (row) => ('ward' in row ? claimsOf(row) : []),
          take: (book, row) => ('ward' in row ? takeWard(book, row, year, { listings, overlaps }) : row),
          async conclude() {
            await linkListings(writer, listings);
            await linkOverlaps(writer, overlaps);
          },
        });
      },
    };
  },
});

function claimsOf({ ward, district, county, region }: WardRow): AreaClaim[] {
  const areas = [ward, district, county, region].filter((area) => area !== null);
  return [...areas.map((area) => claimOf(area)), nationClaim(ward.nation)];
}
