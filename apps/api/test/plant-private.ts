import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { csvOf } from './import-csv.ts';

/** What a candidate never gave to the public, in every spelling a file could have it in. */
const PRIVATE = {
  home_address: '14 Quarantine Lane, Aldermere, ZE9 9QX',
  birth_date: '1961-02-03',
  phone: '07700 900461',
  email: 'zed.private@example.org',
} as const;

/** Any of it, also with the blanks of a telephone number gone. */
export const PRIVATE_PATTERN = /Quarantine Lane|ZE9 9QX|1961-02-03|07700 ?900461|zed\.private/;

const ROWS = 10;

/** The first rows of a CSV with private columns behind its own, filled in every row. */
export function plantInCsv(text: string): string {
  const rows = parse(text, { bom: true, columns: true, to: ROWS, relax_column_count: true });
  return csvOf(
    (rows as Record<string, string>[]).map((row) => ({ ...row, ...ownContacts(row), ...PRIVATE })),
  );
}

/** Columns of a format's own for what is private. */
function ownContacts(row: Readonly<Record<string, string>>): Record<string, string> {
  const of: Readonly<Record<string, string>> = {
    email: PRIVATE.email,
    birth_date: PRIVATE.birth_date,
    twitter: 'zed.private',
    twitter_username: 'zed.private',
    facebook: 'zed.private',
    facebook_page_url: 'https://zed.private/',
    linkedin_url: 'https://zed.private/',
    homepage_url: 'https://zed.private/',
  };
  return Object.fromEntries(Object.entries(of).filter(([column]) => column in row));
}

/** The same rows where the private values have slipped, in the second row, into columns that are read. */
export function shiftInCsv(text: string): string {
  const rows = parse(text, { bom: true, columns: true, to: ROWS, relax_column_count: true });
  const values = Object.values(PRIVATE);
  return csvOf(
    (rows as Record<string, string>[]).map((row, index) =>
      index === 1
        ? Object.fromEntries(
            Object.entries(row).map(([column], place) => [column, values[place % values.length] ?? '']),
          )
        : row,
    ),
  );
}

/** The rows twice for each of their columns, with another private value in that column of the second row alone. */
export function* slipInCsv(text: string): Generator<string> {
  const rows = parse(text, { bom: true, columns: true, to: 3, relax_column_count: true }) as Record<
    string,
    string
  >[];
  const values = Object.values(PRIVATE);
  for (const [place, column] of Object.keys(rows[0] ?? {}).entries())
    for (const value of values.filter((_, index) => index % 2 === place % 2))
      // A day in a column of days is one of them, and may be repeated.
      if (value !== PRIVATE.birth_date || !/^\d+[-/]\d+[-/]\d+$/.test(rows[1]?.[column] ?? ''))
        yield csvOf(rows.map((row, index) => (index === 1 ? { ...row, [column]: value } : row)));
}

/** A JSON document with private members in every object, lists cut short. */
export function plantInJson(text: string): string {
  return JSON.stringify(plant(JSON.parse(text)));
}

function plant(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, ROWS).map(plant);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([key, field]) => [key, plant(field)] as const);
  return {
    ...Object.fromEntries(own),
    ...PRIVATE,
    contact_details: [{ type: 'email', value: PRIVATE.email }],
  };
}

/** A JSON document where, in the second entry of every list, private values have slipped into the texts that are read. */
export function shiftInJson(text: string): string {
  return JSON.stringify(shift(JSON.parse(text), false));
}

function shift(value: unknown, isShifted: boolean, place = 0): unknown {
  if (Array.isArray(value))
    return value.slice(0, ROWS).map((entry, index) => shift(entry, isShifted || index === 1, index));
  if (typeof value === 'string' && isShifted) return Object.values(PRIVATE)[place % 4];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field], index) => [key, shift(field, isShifted, index)]),
  );
}

/** ModernGov's XML with private values wherever it has such elements, and in elements of its own. */
export function plantInXml(text: string): string {
  const { home_address, phone, email, birth_date } = PRIVATE;
  return text
    .replaceAll(/<homeaddress>[^]*?<\/homeaddress>/g, '<homeaddress/>')
    .replaceAll(
      '<homeaddress/>',
      `<homeaddress><line1>${home_address}</line1><phone>${phone}</phone></homeaddress>`,
    )
    .replaceAll(/<email>[^<]*<\/email>/g, `<email>${email}</email>`)
    .replaceAll(/<phone>[^<]*<\/phone>/g, `<phone>${phone}</phone>`)
    .replaceAll('</councillor>', `<dateofbirth>${birth_date}</dateofbirth></councillor>`);
}

/** The same where private values stand in the elements that are read. */
export function shiftInXml(text: string): string {
  return text
    .replace(/<fullusername>[^<]*/, `<fullusername>${PRIVATE.home_address}`)
    .replace(/<politicalpartytitle>[^<]*/, `<politicalpartytitle>${PRIVATE.email}`)
    .replace(/<startdate>[^<]*/, `<startdate>${PRIVATE.phone}`);
}

/** The CSV as an Excel workbook, with the private columns. */
export function plantInWorkbook(text: string): Buffer {
  const rows = parse(plantInCsv(text)) as string[][];
  const cells = (row: readonly string[]) =>
    row.map(
      (cell) =>
        `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`,
    );
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row) => `<row>${cells(row).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const parts = {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)]))),
  );
}
