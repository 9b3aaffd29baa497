import { gzipSync, zipSync } from 'fflate';
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
