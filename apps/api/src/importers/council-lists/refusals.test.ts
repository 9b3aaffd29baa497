import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';

const database = testDatabase();
beforeAll(async () => {
  await given(database.prisma).council('aldermere');
});

const OPTIONS = {
  council: 'aldermere',
  mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
  listedOn: '2025-06-01',
};
const XML = moderngovXml({ Mill: [{ id: 1 }, { id: 2, name: 'Councillor Sol Solo' }] });
const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1 < 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]>\n`;

/** Imports for real, and expects that nothing came of it. Answers with the first error. */
async function refusalOf(content: string | Buffer, options: Parameters<typeof importText>[2] = OPTIONS) {
  const outcome = await importText(database.prisma, content, options);
  expect(outcome.applied).toBe(false);
  const { prisma } = database;
  const written = await Promise.all([
    prisma.person.count(),
    prisma.post.count(),
    prisma.importRun.count(),
    prisma.councilListEntry.count(),
    prisma.changeSet.count(),
  ]);
  expect(written).toEqual([0, 0, 0, 0, 0]);
  const [error] = outcome.errors;
  if (!error) throw new Error('the import was not refused');
  return error;
}

describe('a ModernGov file', () => {
  it.each([
    [
      'with entities',
      moderngovXml({ Mill: [{}] }, BOMB).replace('Labour', '&a8;'),
      'XML_DOCTYPE',
      /document type/,
    ],
    [
      'with an entity from elsewhere',
      moderngovXml({ Mill: [{}] }, '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n'),
      'XML_DOCTYPE',
      /^line \d/,
    ],
    ['cut in half', XML.slice(0, XML.length / 2), 'FILE_TRUNCATED', /get the whole file again/],
    ['with a tag that does not close', XML.replace('</wardtitle>', ''), 'NOT_XML', /^line \d+/],
    ['of another encoding', Buffer.from(XML.replace('Sol', 'Siân'), 'latin1'), 'FILE_NOT_UTF8', /UTF-8/],
    ['compressed', gzipSync(XML), 'FILE_COMPRESSED', /unpack/],
    ['with a text of 5 MB', XML.replace('Sol Solo', 'x'.repeat(5_000_000)), 'LINE_TOO_LONG', /262,144/],
    [
      'nested a thousand deep',
      moderngovXml({ Mill: [{ more: '<a>'.repeat(1000) + '</a>'.repeat(1000) }] }),
      'XML_TOO_DEEP',
      /32/,
    ],
    ['without councillors', moderngovXml({}), 'NO_ROWS', /no councillors/],
    [
      'that lacks one of a ward',
      XML.replace('<councillorcount> 2', '<councillorcount> 3'),
      'VALUES_DISAGREE',
      /says 3 .* lists 2/,
    ],
    [
      'with a day of no calendar',
      moderngovXml({ Mill: [{ start: '31/02/2023' }] }),
      'NOT_A_DAY',
      /startdate.*31\/02\/2023/,
    ],
    [
      'without a name',
      moderngovXml({ Mill: [{ name: '' }] }),
      'VALUE_MISSING',
      /^line 8, column fullusername/,
    ],
    ['with one councillor twice', moderngovXml({ Mill: [{ id: 5 }, { id: 5 }] }), 'ROW_TWICE', /already/],
    [
      'with one councillor in two wards',
      moderngovXml({ Mill: [{ id: 5 }], Weir: [{ id: 5 }] }),
      'ROW_TWICE',
      /^line \d+.*line \d+ has this councillor in another ward, and nobody sits for two wards/,
    ],
  ])('%s is refused', async (_, content, code, message) => {
    const error = await refusalOf(content);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('is refused while nobody says whose it is', async () => {
    expect(await refusalOf(XML, {})).toMatchObject({
      code: 'COUNCIL_NOT_SAID',
      message: expect.stringContaining('--council'),
    });
  });
});

describe('a table of councillors', () => {
  const text = councillorsCsv({}, { Name: 'Cllr Sol Solo' });

  it.each([
    ['with a column twice', text.replace('Party', 'Ward'), 'HEADER_COLUMN_TWICE', 1],
    ['without a mapped column', text.replace('Party', 'Colour'), 'HEADER_COLUMN_MISSING', 1],
    ['cut in half', text.slice(0, -12), 'FILE_TRUNCATED', 3],
    ['of another encoding', Buffer.from(text.replace('Sol', 'Siân'), 'latin1'), 'FILE_NOT_UTF8', 3],
    ['with a line of 5 MB', text.replace('Sol Solo', 'x'.repeat(5_000_000)), 'LINE_TOO_LONG', 3],
    ['without a ward', councillorsCsv({ Ward: '' }), 'VALUE_MISSING', 2],
    ['with one councillor twice', councillorsCsv({}, {}), 'ROW_TWICE', 3],
    ['without a letter in a name', councillorsCsv({ Name: '\u00a0\u200b--' }), 'NOT_A_NAME', 2],
    ['in an archive that is no workbook', Buffer.from('PK\x03\x04 and more'), 'FILE_COMPRESSED', null],
  ])('%s is refused', async (_, content, code, line) => {
    expect(await refusalOf(content)).toMatchObject({ code, line });
  });

  it('that has somebody in office from a day after its own is refused', async () => {
    const mapping = { ...OPTIONS.mapping, from: 'Start date' };
    const later = councillorsCsv({ 'Start date': '2035-05-04' });
    expect(await refusalOf(later, { ...OPTIONS, mapping })).toMatchObject({
      code: 'VALUES_DISAGREE',
      line: 2,
      message: expect.stringContaining('after that of the list, 2025-06-01'),
    });
  });
});

describe('a file of Open Council Data UK', () => {
  const text = openCouncilDataCsv({}, { 'Councillor Name': 'Sol Solo' });

  it.each([
    ['with a column twice', text.replace('Next Election', 'Council'), 'HEADER_COLUMN_TWICE', 1],
    ['cut in half', text.slice(0, -20), 'FILE_TRUNCATED', 3],
    ['of a council nobody knows', openCouncilDataCsv({ Council: 'Nowhere' }), 'NO_SUCH_RECORD', 2],
    ['with one councillor twice', openCouncilDataCsv({}, {}), 'ROW_TWICE', 3],
  ])('%s is refused', async (_, content, code, line) => {
    expect(await refusalOf(content, { listedOn: '2025-06-01' })).toMatchObject({ code, line });
  });
});
