import { beforeAll, describe, expect, it } from 'vitest';
import { damage, workbookWithBomb } from '../../test/damaged-file.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { csvOf, importText } from '../../test/import-csv.ts';
import { giveForSamples, importFormats, importSamples } from '../../test/samples/import-samples.ts';
import { formatWorkbook } from '../party-list/format-party-list.ts';

const TIMEOUT_MS = 60_000;
const database = testDatabase();
let rowsBefore: number;

/** How many rows all tables of the record have together. */
async function countRows(): Promise<number> {
  const tables = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM "${name}")`);
  const [row] = await database.prisma.$queryRawUnsafe<{ count: bigint }[]>(
    `SELECT ${counts.join(' + ')} AS "count"`,
  );
  return Number(row?.count);
}

beforeAll(async () => {
  await giveForSamples(database.prisma);
  await given(database.prisma).council('aldermere', { gss: 'E07900001' });
  rowsBefore = await countRows();
});

/** Imports for real; answers with the refusals, after having held them to what a person can act on. */
async function refusalsOf(content: Buffer, name: string, options: object = {}) {
  const outcome = await importText(database.prisma, content, { name, ...options });
  expect(outcome.applied).toBe(false);
  for (const { message } of outcome.errors)
    expect(message).toMatch(/^(?:line \d+|\/|the |this )[^]*[.:][^]*\.$/);
  return outcome.errors;
}

describe('every kind of file, damaged', () => {
  it.each(importFormats)(
    '%s is refused with the reason, whatever is wrong with it',
    { timeout: TIMEOUT_MS },
    async (format) => {
      const sample = importSamples[format];
      for (const { what, content, codes } of damage(format, sample)) {
        const errors = await refusalsOf(content, sample.name, sample.options);
        expect
          .soft({ what, codes, found: errors.map(({ code }) => code).filter((code) => codes.includes(code)) })
          .toMatchObject({
            what,
            found: [expect.any(String)],
          });
      }
      expect(await countRows()).toBe(rowsBefore);
    },
  );

  it(
    'a workbook is refused that is cut off, damaged, too large or declares entities',
    { timeout: TIMEOUT_MS },
    async () => {
      const whole = Buffer.from(formatWorkbook([]));
      const flipped = Buffer.from(whole);
      const sheet = flipped.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
      flipped.fill(0xff, sheet, sheet + 60);
      for (const [what, content, code] of [
        ['cut off', whole.subarray(0, whole.length - 200), 'FILE_TRUNCATED'],
        ['damaged', flipped, 'FILE_TRUNCATED'],
        ['a bomb', workbookWithBomb(), 'NOT_XML'],
        ['a header alone', whole, 'NO_ROWS'],
      ] as const)
        expect
          .soft({ what, errors: await refusalsOf(content, 'party.xlsx') })
          .toMatchObject({ what, errors: [{ code }] });
      expect(await countRows()).toBe(rowsBefore);
    },
  );

  it.each([
    ['another table', 'name,colour\nhouse,red\n'],
    ['a page', '<!doctype html><html><body>Not found</body></html>'],
    ['another XML', '<?xml version="1.0"?><feed><entry/></feed>'],
    ['another JSON', '{"features": 1, "colour": "red"}'],
    ['a list of JSON', '[1, 2, 3]'],
    ['prose', 'Dear all, please find the list attached.'],
  ])('%s is no file of any kind, and the refusal says which there are', async (_what, text) => {
    expect(await refusalsOf(Buffer.from(text), 'file.txt')).toMatchObject([
      { code: 'FORMAT_UNKNOWN', message: expect.stringContaining('What is:') },
    ]);
  });

  it('a file of one kind with an option for another is refused as what it is', async () => {
    const { text, name } = importSamples.MODERNGOV_XML;
    expect(await refusalsOf(Buffer.from(text), name)).toMatchObject([{ code: 'COUNCIL_NOT_SAID' }]);
    expect(await refusalsOf(Buffer.from(csvOf([{ Name: 'Alex', Ward: 'Mill' }])), 'list.csv')).toMatchObject([
      { code: 'FORMAT_UNKNOWN' },
    ]);
  });
});
