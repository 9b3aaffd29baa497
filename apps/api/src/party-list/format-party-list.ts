import { strToU8, zipSync } from 'fflate';
import { guardCell, partyListColumns, type PartyListRow } from './columns.ts';

/** The list as CSV in UTF-8, safe to open in a spreadsheet program. */
export function formatCsv(rows: readonly PartyListRow[]): string {
  const lines = [
    partyListColumns,
    ...rows.map((row) => partyListColumns.map((column) => guardCell(row[column]))),
  ];
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least that ECMA-376 asks of a workbook around its one sheet. */
const PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Party list" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
} as const;

/** The same list has the same bytes on every day. */
const MADE_AT = '1980-01-01T00:00:00';

/** The list as an Excel workbook. Every cell is marked as text, so that none is a formula whatever it begins with. */
export function formatWorkbook(rows: readonly PartyListRow[]): Uint8Array {
  const lines = [partyListColumns, ...rows.map((row) => partyListColumns.map((column) => row[column]))];
  const cell = (value: string) =>
    value === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const parts = Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet });
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), { mtime: MADE_AT });
}

/** Text of XML; what XML cannot hold at all is left out. */
function escape(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
