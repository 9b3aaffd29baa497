import { describe, expect, it } from 'vitest';
import { type CsvRow, MAX_ROW_LENGTH, readCsvRows } from './read-csv-rows.ts';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function rowsOf(text: string | Buffer, size = 65_536): Promise<CsvRow[]> {
  return Array.fromAsync(readCsvRows(pieces(Buffer.from(text), size)));
}

const linesOf = (rows: CsvRow[]) => rows.map(({ line }) => line);

describe('rows of a CSV file', () => {
  it('carry the line they begin on, also after values that run over several lines', async () => {
    const rows = await rowsOf('a,b\n1,"x\ny\nz"\n2,w\n');
    expect(linesOf(rows)).toEqual([1, 2, 5]);
    expect(rows[1]).toMatchObject({ cells: ['1', 'x\ny\nz'] });
  });

  it('count the same with the line ends of Windows, and past empty lines', async () => {
    expect(linesOf(await rowsOf('a,b\r\n1,"x\r\ny"\r\n\r\n2,w\r\n'))).toEqual([1, 2, 5]);
    expect(linesOf(await rowsOf('\n\na,b\n1,2'))).toEqual([3, 4]);
  });

  it('are the same however the bytes arrive, without the byte order mark', async () => {
    const text = Buffer.from('\uFEFFnôm,b\r\n"Sîan, ""x""",2\r\n');
    const whole = await rowsOf(text);
    expect(whole).toEqual([
      { line: 1, cells: ['nôm', 'b'] },
      { line: 2, cells: ['Sîan, "x"', '2'] },
    ]);
    for (const size of [1, 2, 3, 5, 7]) {
      expect(await rowsOf(Buffer.concat([text, Buffer.from('é,3\r\n')]), size)).toEqual([
        ...whole,
        { line: 3, cells: ['é', '3'] },
      ]);
    }
  });

  it('come before the row that cannot be read, which says where it begins', async () => {
    const rows = await rowsOf('a,b\n1,2\n3,"open\nand on\n');
    expect(rows).toMatchObject([
      { line: 1 },
      { line: 2 },
      { line: 3, error: { code: 'QUOTE_NOT_CLOSED', line: 3 } },
    ]);
    expect(rows[2]).toMatchObject({
      error: { message: expect.stringContaining('line 3: a quotation mark opens here') },
    });
  });

  it('end at a quotation mark inside a value', async () => {
    expect((await rowsOf('a,b\n1,x"y"\n2,3\n')).at(-1)).toMatchObject({
      line: 2,
      error: { code: 'QUOTE_MISPLACED' },
    });
    expect((await rowsOf('a,b\n1,"x"y\n2,3\n')).at(-1)).toMatchObject({
      line: 2,
      error: { code: 'QUOTE_MISPLACED' },
    });
  });

  it('end at one that is longer than the limit, which is named', async () => {
    const last = (await rowsOf(`a,b\n1,2\n3,${'x'.repeat(MAX_ROW_LENGTH + 10)}\n4,5\n`)).at(-1);
    expect(last).toMatchObject({
      line: 3,
      error: { code: 'LINE_TOO_LONG', message: expect.stringContaining('262,144') },
    });
  });
});

describe('a file that is not UTF-8 text', () => {
  it.each([
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'FILE_COMPRESSED'],
    ['a ZIP archive', Buffer.from('PK\x03\x04 and more'), 'FILE_COMPRESSED'],
    ['UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), 'FILE_NOT_UTF8'],
    ['binary', Buffer.from([0x61, 0x0a, 0x00, 0x01]), 'FILE_NOT_TEXT'],
    ['Windows-1252', Buffer.from('a,b\nJos\xe9,2\n', 'latin1'), 'FILE_NOT_UTF8'],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect(rowsOf(bytes)).rejects.toMatchObject({ error: { code } });
  });

  it('is refused with the line of the first wrong byte', async () => {
    await expect(rowsOf(Buffer.from('a,b\n1,2\nJos\xe9,2\n', 'latin1'))).rejects.toMatchObject({
      error: { line: 3 },
    });
    await expect(rowsOf(Buffer.from('a,b\n1,2\nJos\xe9', 'latin1'))).rejects.toMatchObject({
      error: { line: 3 },
    });
  });
});
