import { gzipSync, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { importText } from '../../../test/import-csv.ts';
import { formatWorkbook } from '../../party-list/format-party-list.ts';

const database = testDatabase();

describe('a workbook', () => {
  const bytes = Buffer.from(formatWorkbook([]));
  it.each([
    ['cut in half', bytes.subarray(0, bytes.length - 60), 'FILE_TRUNCATED'],
    ['packed once more', Buffer.from(gzipSync(bytes)), 'FILE_COMPRESSED'],
    ['that is another archive', Buffer.from(zipSync({ 'a.txt': new Uint8Array([97]) })), 'FILE_COMPRESSED'],
    [
      'that unpacks to a bomb',
      Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000) }, { level: 9 })),
      'LINE_TOO_LONG',
    ],
    [
      'with entities',
      Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') })),
      'NOT_XML',
    ],
    ['without a sheet', Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') })), 'NO_ROWS'],
  ])('%s is refused', async (_, content, code) => {
    expect((await importText(database.prisma, content, { name: 'list.xlsx' })).errors).toMatchObject([
      { code },
    ]);
  });
});

describe('a cell of a workbook', () => {
  const columns = [
    'name',
    'external_id',
    'council',
    'ward',
    'endorsement_kind',
    'decided_on',
    'local_party',
    'ended_on',
  ];
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const listWith = (cell: string) => {
    const row = ['Ann Archer', '', 'nowhere', 'Mill', 'OFFICIAL_NO_LABEL', '2024-02-01', ''].map(text);
    const rows = [columns.map(text), [...row, cell]].map((cells) => `<row>${cells.join('')}</row>`);
    const parts = unzipSync(formatWorkbook([]));
    const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
    return Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }));
  };
  it.each([
    ['that failed', '<c t="e"><f>VLOOKUP(A2,B:C,2)</f><v>#N/A</v></c>', 'NOT_WORKED_OUT', 'ended_on'],
    ['whose formula has no result', '<c><f>TODAY()-1</f></c>', 'NOT_WORKED_OUT', 'ended_on'],
    ['whose formula has an empty one', '<c><f>TODAY()-1</f><v></v></c>', 'NOT_WORKED_OUT', 'ended_on'],
    ['whose formula makes an empty text', '<c t="str"><f>""</f><v></v></c>', 'NO_SUCH_RECORD', 'council'],
    ['whose formula makes a day', '<c t="str"><f>B1</f><v>2025-01-01</v></c>', 'NO_SUCH_RECORD', 'council'],
  ])('%s is told from a blank one', async (_, cell, code, column) => {
    const { errors } = await importText(database.prisma, listWith(cell), { name: 'list.xlsx' });
    expect(errors).toMatchObject([{ line: 2, code, column }]);
  });
});
