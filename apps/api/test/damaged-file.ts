import { gzipSync, zipSync } from 'fflate';
import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import type { SampleFile } from './samples/sample-file.ts';

export type Damaged = Readonly<{ what: string; content: Buffer; codes: readonly string[] }>;

const LONG = 5_000_000;

/** Formats whose files have no header that could be damaged. */
const HEADERLESS: ReadonlySet<ImportFormat> = new Set<ImportFormat>(['CONSTITUENCY_OVERLAPS_CSV']);

const BOMB =
  '<!DOCTYPE bomb [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** A good file damaged in every way its kind of text can be, with the refusals that say so. */
export function damage(format: ImportFormat, { text }: SampleFile): Damaged[] {
  const plain = text.replace(/^\uFEFF/, '');
  const kind = plain.startsWith('<') ? 'XML' : /^[{[]/.test(plain) ? 'JSON' : 'CSV';
  return [
    ...damageBytes(plain),
    ...(kind === 'XML' ? damageXml(plain) : kind === 'JSON' ? damageJson(plain) : damageCsv(format, plain)),
  ];
}

function damageBytes(text: string): Damaged[] {
  const accented = Buffer.from(text.replace(/[a-z](?=[^a-z]*$)/i, 'é'), 'latin1');
  return [
    { what: 'UTF-16', content: Buffer.from(`\uFEFF${text}`, 'utf16le'), codes: ['FILE_NOT_UTF8'] },
    { what: 'UTF-16 without a mark', content: Buffer.from(text, 'utf16le'), codes: ['FILE_NOT_TEXT'] },
    { what: 'latin-1', content: accented, codes: ['FILE_NOT_UTF8'] },
    { what: 'gzip', content: Buffer.from(gzipSync(Buffer.from(text))), codes: ['FILE_COMPRESSED'] },
    {
      what: 'zip',
      content: Buffer.from(zipSync({ 'data.csv': Buffer.from(text) })),
      codes: ['FILE_COMPRESSED'],
    },
    { what: 'nothing', content: Buffer.alloc(0), codes: ['FILE_EMPTY'] },
    { what: 'empty lines', content: Buffer.from('\n\n'), codes: ['NO_ROWS'] },
  ];
}

function damageCsv(format: ImportFormat, text: string): Damaged[] {
  const rows = text.trimEnd();
  const lines = rows.split('\n');
  const header = lines[0] === 'False' ? 1 : 0;
  const [first = ''] = (lines[header] ?? '').split(',');
  const twice = lines.with(header, `${lines[header]},${first}`).join('\n');
  const long = [...lines, `${'x'.repeat(LONG)}`].join('\n');
  const damaged: Damaged[] = [
    {
      what: 'the last row cut in its middle',
      content: Buffer.from(rows.slice(0, rows.lastIndexOf(','))),
      codes: ['FILE_TRUNCATED', 'COLUMN_COUNT', 'QUOTE_NOT_CLOSED'],
    },
    { what: 'a line of 5 MB', content: Buffer.from(long), codes: ['LINE_TOO_LONG'] },
    { what: 'an open quotation mark', content: Buffer.from(`${rows}\n"open`), codes: ['QUOTE_NOT_CLOSED'] },
  ];
  if (HEADERLESS.has(format)) return damaged;
  const failed = (lines[header] ?? '')
    .split(',')
    .map(() => '#REF!')
    .join(',');
  return [
    ...damaged,
    {
      what: 'a row that a spreadsheet program could not work out',
      content: Buffer.from([...lines, failed].join('\n')),
      // The files of postcodes are too long to look for it in every cell.
      codes: ['NOT_WORKED_OUT', 'NOT_A_POSTCODE'],
    },
    { what: 'a column twice in the header', content: Buffer.from(twice), codes: ['HEADER_COLUMN_TWICE'] },
    {
      what: 'the header once more among the rows',
      content: Buffer.from([...lines, lines[header]].join('\n')),
      // The files of postcodes refuse its first cell.
      codes: ['HEADER_COLUMN_TWICE', 'NOT_A_POSTCODE'],
    },
    {
      what: 'a header alone',
      content: Buffer.from(`${lines.slice(0, header + 1).join('\n')}\n`),
      codes: ['NO_ROWS'],
    },
  ];
}

function damageJson(text: string): Damaged[] {
  const long = text.replace(/"(?=[^"]*$)/, `${'x'.repeat(LONG)}"`);
  return [
    {
      what: 'the end cut off',
      content: Buffer.from(text.slice(0, Math.floor(text.length * 0.9))),
      codes: ['FILE_TRUNCATED', 'NOT_JSON'],
    },
    { what: 'a text of 5 MB', content: Buffer.from(long), codes: ['VALUE_TOO_LONG', 'LINE_TOO_LONG'] },
    ...['\\u0000', '\\ud800'].map((escape) => ({
      what: `a text with ${escape}`,
      content: Buffer.from(text.replace(/"(?=[^"]*$)/, `${escape}"`)),
      codes: ['FILE_NOT_TEXT'],
    })),
    {
      what: 'a comma too many',
      content: Buffer.from(text.replace(/\}(?=[^}]*$)/, ',}')),
      codes: ['NOT_JSON'],
    },
    {
      what: 'something behind its end',
      content: Buffer.from(`${text} {`),
      codes: ['NOT_JSON', 'FILE_TRUNCATED'],
    },
  ];
}

function damageXml(text: string): Damaged[] {
  return [
    {
      what: 'the end cut off',
      content: Buffer.from(text.slice(0, Math.floor(text.length * 0.9))),
      codes: ['FILE_TRUNCATED'],
    },
    {
      what: 'a text of 5 MB',
      content: Buffer.from(text.replace('</fullusername>', `${'x'.repeat(LONG)}</fullusername>`)),
      codes: ['LINE_TOO_LONG'],
    },
    {
      what: 'entities that grow',
      content: Buffer.from(text.replace('?>', `?>${BOMB}`)),
      codes: ['XML_DOCTYPE'],
    },
    { what: 'an element left open', content: Buffer.from(text.replace('</ward>', '')), codes: ['NOT_XML'] },
    {
      what: 'no councillors',
      content: Buffer.from('<?xml version="1.0"?><councillorsbyward><wards/></councillorsbyward>'),
      codes: ['NO_ROWS'],
    },
  ];
}

/** A workbook one part of which declares entities that grow. */
export function workbookWithBomb(): Buffer {
  const part = (body: string) => Buffer.from(`<?xml version="1.0"?>${BOMB}${body}`);
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': part(
        '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': part(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': part(
        '<worksheet><sheetData><row r="1"><c r="A1"><v>&c;</v></c></row></sheetData></worksheet>',
      ),
    }),
  );
}
