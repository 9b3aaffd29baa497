import { boundaryLine } from '../areas/sources.ts';
import { claimOf, type NamedArea, readNamedArea } from '../areas/named-area.ts';
import { takeAreaRows } from '../areas/take-rows.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { ImportRefusal, RowRefusal } from '../import-refusal.ts';
import { findMember, type JsonEntry, jsonCells, locateInJson } from '../json/json-entries.ts';
import type { JsonItem } from '../json/json-scanner.ts';
import { readJsonItems } from '../json/read-json-items.ts';
import { rowError } from '../row-error.ts';
import { readInTwoPasses, type Unreadable } from '../source-file/read-in-two-passes.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { measureOutline, type Outline } from './outline.ts';
import { type BoundaryLink, linkBoundaries, takeBoundary } from './take-boundary.ts';

type Item = JsonEntry & Readonly<{ geometry: unknown }>;
/** An area with what the record keeps of its outline. */
export type BoundaryRow = Readonly<{ line: number; area: NamedArea; outline: Outline }>;
type Row = BoundaryRow | Readonly<{ line: number; passedOver: string }>;

/** What publishers call the code and the name of a feature: gss, or the ONS's wd24cd and wd24nm. */
const PROPERTIES = { code: /^(?:gss|gss_code|code|[a-z]+\d{2}cd)$/i, name: /^(?:name|[a-z]+\d{2}nm)$/i };

/** GeoJSON is in WGS 84 (RFC 7946); older exports say so in a member of its own. */
const WGS_84 = /(?:CRS84|EPSG:+4326)$/i;

/** Outlines of areas as GeoJSON. The record keeps who has an outline, how far it reaches and a point inside. Source: OS Boundary-Line, OGL v3.0. */
export const boundariesFormat: ImportFormat = {
  code: 'BOUNDARIES_GEOJSON',
  looksLike: 'boundaries as GeoJSON are a FeatureCollection whose features have a property gss',
  recognise: ({ text }) =>
    text.startsWith('{') && /"FeatureCollection"/.test(text) && text.includes('"features"') ? 1 : 0,
  open,
};

function open(file: SourceFile): ImportReading {
  const lines = new Map<string, number>();
  return readInTwoPasses<Item, Row>({
    file,
    source: boundaryLine(file),
    read,
    parse,
    note(row) {
      if (!('area' in row)) return;
      const key = `${row.area.gssCode} ${row.area.nameEn}`;
      const earlier = lines.get(key);
      if (earlier !== undefined)
        throw new RowRefusal(
          rowError(
            row.line,
            null,
            'ROW_TWICE',
            `feature ${earlier} is of the same area: remove one of the two.`,
          ),
        );
      lines.set(key, row.line);
    },
    locate: locateInJson,
    noRows: rowError(null, null, 'NO_ROWS', 'the document has no features in it: get the whole file again.'),
    conclude: () => {},
    reconcile: async (writer) => (rows) => {
      const links: BoundaryLink[] = [];
      return takeAreaRows<Row>(writer, rows, {
        claims: (row) => ('area' in row ? [claimOf(row.area)] : []),
        take: (book, row) => ('area' in row ? takeBoundary(book, row, links) : row),
        conclude: () => linkBoundaries(writer, links),
      });
    },
  });
}

/** @throws RowRefusal */
function parse(item: Item): Row {
  const area = readNamedArea(jsonCells(item), { code: 'code', name: 'name' });
  if ('passedOver' in area) return { line: item.line, passedOver: area.passedOver };
  const outline = measureOutline(item.geometry);
  if ('complaint' in outline)
    throw new RowRefusal(rowError(item.line, `${item.path}.geometry`, outline.code, outline.complaint));
  return { line: item.line, area, outline };
}

async function* read(bytes: AsyncIterable<Buffer>): AsyncGenerator<Item | Unreadable> {
  let line = 0;
  for await (const item of readJsonItems(bytes)) {
    if ('error' in item) yield item;
    else if (item.member === 'crs') refuseOtherGrid(item);
    else if (item.member === 'features' && item.index !== null) yield entryOf(item, item.index, ++line);
  }
}

/** @throws ImportRefusal */
function refuseOtherGrid({ line, value }: JsonItem): void {
  const name = findMember(value, 'properties.name');
  if (typeof name === 'string' && WGS_84.test(name)) return;
  throw new ImportRefusal(
    rowError(
      line,
      'crs',
      'NOT_A_PLACE',
      'the outlines are on another grid: export them in WGS 84 (EPSG:4326).',
    ),
  );
}

function entryOf({ line: fileLine, value }: JsonItem, index: number, line: number): Item {
  const path = `features[${index}]`;
  const properties = findMember(value, 'properties');
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const fields = new Map(
    Object.entries(PROPERTIES).flatMap(([field, pattern]) => {
      const name = names.find((own) => pattern.test(own));
      if (name === undefined) return [];
      const found = (properties as Record<string, unknown>)[name];
      return [[field, { path: `${path}.properties.${name}`, value: found ?? '' }] as const];
    }),
  );
  return { line, fileLine, path, fields, geometry: findMember(value, 'geometry') };
}
